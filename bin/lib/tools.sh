# Finds the tools that Taskbell is built and run with; sourced by the scripts in bin/. Works with the
# bash 3.2 of macOS. Each need_… says in one sentence what is missing, and ends the script.

die() {
  echo "$*" >&2
  exit 1
}

# java_feature HOME: the number of the JDK's release (21, 25, …), or 0 where there is no JDK.
java_feature() {
  local version
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0; return; }
  version="$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")"
  echo "${version:-0}"
}

# Prints where JDKs usually are, one per line, newest names first.
usual_jdks() {
  local home
  for home in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /opt/java/*; do
    [ -d "$home" ] && echo "$home"
  done | sort -r
}

# The home of the java that is first in PATH, links followed.
jdk_in_path() {
  local java
  java="$(command -v java)" || return 0
  while [ -L "$java" ]; do
    local target
    target="$(readlink "$java")"
    case "$target" in
      /*) java="$target" ;;
      *) java="$(dirname "$java")/$target" ;;
    esac
  done
  (cd "$(dirname "$java")/.." && pwd)
}

# Exports JAVA_HOME and puts its bin first in PATH.
need_jdk() {
  local home
  while IFS= read -r home; do
    [ -n "$home" ] || continue
    if [ "$(java_feature "$home")" -ge 21 ]; then
      export JAVA_HOME="$home" PATH="$home/bin:$PATH"
      return
    fi
  done <<EOF
${JAVA_HOME:-}
$(jdk_in_path)
$(usual_jdks)
EOF
  die "Taskbell needs a JDK 21 or newer: install one (for example Temurin 25 from adoptium.net) and let JAVA_HOME point at it."
}

# at_least WANTED ACTUAL: compares versions such as 3.8 and 3.8.7.
at_least() {
  [ "$(printf '%s\n%s\n' "$1" "$2" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)" = "$1" ]
}

need_maven() {
  local version
  command -v mvn >/dev/null ||
    die "Taskbell is built with Maven 3.8 or newer: install it (for example: apt-get install maven, or: brew install maven)."
  version="$(mvn -B -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)"
  at_least 3.8 "${version:-0}" ||
    die "Taskbell is built with Maven 3.8 or newer, but mvn is version ${version:-unknown}: install a newer one."
}

need_node() {
  local version
  command -v node >/dev/null && command -v npm >/dev/null ||
    die "Taskbell's page is built with Node 20.19 or newer and its npm: install it (for example from nodejs.org)."
  version="$(node -v | tr -d v)"
  at_least 20.19 "$version" ||
    die "Taskbell's page is built with Node 20.19 or newer, but node is version $version: install a newer one."
}

need_chromium() {
  local candidate
  for candidate in /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    [ -x "$candidate" ] && return
  done
  die "The tests of the page need Chromium: install it (for example: apt-get install chromium fonts-noto-cjk fonts-noto-color-emoji)."
}
