#!/bin/sh
# Builds the fuzzer of HTML5: build.sh OUTPUT. It needs a compiler that has libFuzzer (-sanitize=fuzzer).
#
#   Tests/HTML5Fuzz/build.sh ./html5-fuzz
#   ./html5-fuzz -dict=Tests/HTML5Fuzz/html.dict -max_len=4096 -timeout=10 CORPUS
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
: "${1:?build.sh OUTPUT}"
case $1 in /*) output=$1 ;; *) output=$PWD/$1 ;; esac
# The compiler leaves a module where it runs.
root=$(cd "$root" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
# Asserts stay on, so that a bound which is only asserted is found where it is broken.
${SWIFTC:-swiftc} -O -assert-config Debug -g -parse-as-library -module-name HTML5 -swift-version 6 -wmo \
    -sanitize=fuzzer,address -o "$output" \
    $(find "$root/Sources/HTML5" -name '*.swift') \
    "$root/Tests/HTML5Tests/Support/TreeCheck.swift" "$here/FuzzTarget.swift"
