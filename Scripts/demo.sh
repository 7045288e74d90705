#!/usr/bin/env bash
# Runs a recipe and shows the beginning of each kind of output.
set -euo pipefail
galley=$1
recipe=$2
folder=$(dirname "$recipe")
rm -rf "$folder/build"

show() {
    printf '\n\033[1m%s\033[0m\n' "$1"
    head -n "$2" "$1"
}

printf 'The recipe, %s:\n\n' "$recipe"
sed 's/^/    /' "$recipe"
printf '\n$ galley run %s\n' "$recipe"
"$galley" run "$recipe"
printf '\nThe files:\n'
find "$folder/build" -type f | LC_ALL=C sort | sed 's/^/    /'
first=$(find "$folder/build/articles" -name '*.md' | LC_ALL=C sort | sed -n 2p)
show "$first" 24
show "$folder/build/articles.jsonld" 24
show "$folder/build/articles.csv" 12
