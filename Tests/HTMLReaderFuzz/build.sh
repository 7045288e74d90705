#!/bin/sh
# Builds the fuzzer of the html reader and of the writers behind it: build.sh OUTPUT [FOLDER].
# It needs a compiler that has libFuzzer (-sanitize=fuzzer). Modules are built in FOLDER, a temporary one by default.
#
#   Tests/HTMLReaderFuzz/build.sh ./html-reader-fuzz
#   ./html-reader-fuzz -dict=Tests/HTML5Fuzz/html.dict -max_len=8192 -timeout=10 CORPUS
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
: "${1:?build.sh OUTPUT [FOLDER]}"
work=${2:-}
if [ -z "$work" ]; then
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
fi
mkdir -p "$work"
# Asserts stay on, so that a bound which is only asserted is found where it is broken.
compile="${SWIFTC:-swiftc} -O -assert-config Debug -g -swift-version 6 -wmo -parse-as-library -package-name galley \
    -sanitize=fuzzer,address -I $work -I $root/Sources/CLibYAML -I $work/CSimdJSON"

# SwiftPM makes a module map of a C++ target by itself; here it is written.
mkdir -p "$work/CSimdJSON"
printf 'module CSimdJSON { header "%s/Sources/CSimdJSON/include/CSimdJSON.h" export * }\n' "$root" \
    > "$work/CSimdJSON/module.modulemap"
for file in "$root"/Sources/CSimdJSON/*.cpp; do
    ${CXX:-clang++} -std=c++17 -O2 -g -fsanitize=address -I "$root/Sources/CSimdJSON/include" -c "$file" \
        -o "$work/$(basename "$file").o"
done
module() {
    $compile -module-name "$1" -emit-module -emit-module-path "$work/$1.swiftmodule" -c -o "$work/$1.o" \
        $(find "$root/$2" -name '*.swift')
}
module DocumentModel Sources/DocumentModel
module PluginKit Sources/PluginKit
module HTML5 Sources/HTML5
module YAML Sources/YAML
module JSON Sources/JSON
module HTMLReader Plugins/HTMLReader
module MarkdownWriter Plugins/MarkdownWriter
module TextWriter Plugins/TextWriter
$compile -module-name HTMLReaderFuzz -o "$1" "$here/FuzzTarget.swift" "$work"/*.o \
    -lyaml -lsimdjson -lstdc++
