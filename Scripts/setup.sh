#!/usr/bin/env bash
# Installs the system libraries that Galley builds on, where they are missing.
set -euo pipefail

say() { printf 'setup: %s\n' "$*" >&2; }

if ! command -v swift >/dev/null 2>&1; then
    say "Swift is missing; Galley needs 6.2 or newer. See swift.org/install."
    exit 1
fi

# A header of each library, and the package that brings it, by package manager.
headers=(yaml.h simdjson.h archive.h zlib.h cmark-gfm.h cmark-gfm-core-extensions.h)
apt_packages=(libyaml-dev libsimdjson-dev libarchive-dev zlib1g-dev libcmark-gfm-dev libcmark-gfm-extensions-dev)
brew_packages=(libyaml simdjson libarchive zlib cmark-gfm cmark-gfm)

has_header() {
    printf '#include <%s>\n' "$1" | ${CXX:-clang++} -std=c++17 -E -x c++ ${CPPFLAGS:-} - >/dev/null 2>&1 \
        || [ -e "/usr/include/$1" ] || [ -e "/usr/local/include/$1" ] || [ -e "/opt/homebrew/include/$1" ] \
        || [ -e "/usr/local/opt/libarchive/include/$1" ] || [ -e "/opt/homebrew/opt/libarchive/include/$1" ]
}

# Libraries that are only looked for when they are needed (libbrotlidec) come along with the others.
missing=()
for index in "${!headers[@]}"; do
    has_header "${headers[$index]}" || missing+=("$index")
done
[ "${#missing[@]}" -eq 0 ] && exit 0

packages=()
case "$(uname -s)" in
    Darwin)
        for index in "${missing[@]}"; do packages+=("${brew_packages[$index]}"); done
        packages+=(brotli)
        if ! command -v brew >/dev/null 2>&1; then
            say "missing: ${packages[*]}. Install Homebrew (brew.sh), or these libraries by hand, and try again."
            exit 1
        fi
        say "installing ${packages[*]} with brew"
        brew install "${packages[@]}"
        ;;
    *)
        for index in "${missing[@]}"; do packages+=("${apt_packages[$index]}"); done
        packages+=(libbrotli1)
        if ! command -v apt-get >/dev/null 2>&1; then
            say "missing the headers of: ${packages[*]} (Debian's names). Install them with your package manager."
            exit 1
        fi
        run=()
        if [ "$(id -u)" -ne 0 ]; then
            if ! command -v sudo >/dev/null 2>&1; then
                say "missing: ${packages[*]}. As root: apt-get install ${packages[*]}"
                exit 1
            fi
            run=(sudo)
        fi
        say "installing ${packages[*]} with apt-get"
        "${run[@]+"${run[@]}"}" apt-get update -qq
        "${run[@]+"${run[@]}"}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${packages[@]}" >/dev/null
        ;;
esac
