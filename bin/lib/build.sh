# Builds what bin/run starts, when a source has changed since the last time; sourced by bin/run.

# What decides how the parts are built. Terraform's JSON is read at each start, documents by nobody.
sources="pom.xml .mvn events local task-api auth-lambda notifier-lambda web"

# The sources' names and contents in one number. Not their times: a build writes some of them anew.
source_stamp() {
  source_files | { xargs -0 cksum 2>/dev/null || true; } | sort | cksum
}

# Git knows which files are sources; a copy without git takes all but what a build makes.
source_files() {
  [ -e .git ] && git ls-files -z -co --exclude-standard -- $sources 2>/dev/null ||
    find $sources \( -name target -o -name node_modules -o -path web/dist \) -prune -o -type f -print0
}

# What the launcher starts; somebody may have cleaned a module.
is_complete() {
  local file
  for file in local/{dynamodb,queue,launcher}/target/dist/lib/taskbell-local-*.jar local/launcher/target/dist/ric/*.jar \
    task-api/target/quarkus-app/quarkus-run.jar {auth,notifier}-lambda/target/function.zip web/dist/index.html; do
    [ -e "$file" ] || return 1
  done
}

# build_if_changed ROOT
build_if_changed() {
  local stamp_file="target/bin-run.stamp" log="target/bin-run-build.log" stamp
  cd "$1"
  stamp="$(source_stamp)"
  if is_complete && [ -r "$stamp_file" ] && [ "$(cat "$stamp_file")" = "$stamp" ]; then
    return
  fi
  need_maven && need_node
  mkdir -p target
  rm -f "$stamp_file"
  echo "Building Taskbell; the first time this downloads its libraries and takes some minutes."
  if ! mvn -B -Dquick -DskipTests -pl '!e2e' package 2>&1 | tee "$log" | show_progress; then
    grep -E '^\[(ERROR|FATAL)\]' "$log" | head -n 20 >&2
    die "The build failed; all it said is in $1/$log."
  fi
  printf '%s\n' "$stamp" >"$stamp_file"
}

# One line per module, and one for every hundred downloads.
show_progress() {
  awk '
    /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ { sub(/^\[INFO\] Building /, ""); sub(/ [0-9][^ ]*-SNAPSHOT */, " "); print "  " $0; fflush() }
    /^\[INFO\] Downloaded from/ || /^Downloaded from/ { if (++files % 100 == 0) { print "    … " files " files downloaded"; fflush() } }
  '
}
