#!/usr/bin/env bash
# Ends runs of apus at random moments, and looks at what they leave:
#
#   interrupted-runs.sh .build/debug/apus
#
# A run that is asked to end (SIGTERM, SIGINT) leaves no temporary file. One that is killed may; the
# next run then removes it, and never a file of others. Takes some ten seconds.
set -euo pipefail

apus=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
folder=$(mktemp -d)
# Not in a child that gets a signal before it is the command.
trap '[[ $BASHPID != $$ ]] || rm -rf "$folder"' EXIT
cd "$folder"
export XDG_CACHE_HOME=$folder/cache
# Background jobs of a script ignore SIGINT unless they have groups of their own.
set -m

# A spec of many small files, each of which changes with the word.
spec() {
  printf 'api Demo {\n  server https://api.example.com\n  body form\n}\n'
  for number in $(seq 1 150); do
    printf '\n/// The %s.\noperation ping%d: POST /ping%d\n' "$1" "$number" "$number"
  done
}
spec one >one.apus
spec other >other.apus

leftovers() { find out cache build -name '.apus-*' | wc -l | tr -d ' '; }

generate() { "$apus" generate "$1" --output out --depfile build/demo.d; }

generate one.apus >/dev/null
# How long a run takes, in milliseconds.
TIMEFORMAT=%3R
length=$({ time generate other.apus >/dev/null; } 2>&1)
length=$((10#${length/./}))
echo "a run takes $length ms"

# Ends so many runs by a signal: half of them at any moment of the time that one takes, half as soon
# as there are temporary files.
interrupt() {
  local signal=$1 count=$2 number delay spec
  for number in $(seq 1 "$count"); do
    spec=one.apus
    ((number % 2)) || spec=other.apus
    # Not the function: the signal is for the command, not for a shell that waits for it.
    "$apus" generate "$spec" --output out --depfile build/demo.d >/dev/null 2>&1 &
    if ((number % 4 < 2)); then
      delay=$((RANDOM * length / 32768))
      sleep "$(printf '%d.%03d' $((delay / 1000)) $((delay % 1000)))"
    else
      while kill -0 $! 2>/dev/null && ! compgen -G 'out/Demo/.apus-*' >/dev/null; do :; done
    fi
    kill -s "$signal" $! 2>/dev/null || true
    wait $! 2>/dev/null || true
  done
}

fail() {
  echo "error: $*" >&2
  find out cache build -name '.apus-*' | head >&2
  exit 1
}

interrupt TERM 12
interrupt INT 12
(($(leftovers) == 0)) || fail "$(leftovers) temporary files are left by runs that were asked to end"

# Kills runs until some have left something, or this shows nothing.
killed=0
while (($(leftovers) == 0 && killed < 100)); do
  interrupt KILL 10
  killed=$((killed + 10))
done
left=$(leftovers)
((left > 0)) || fail "none of $killed runs that were killed left anything: nothing is shown"

# What looks nearly like a temporary file, but is none.
others=(out/Demo/.apus-notes out/Demo/.apus-0000000000000-1 out/Demo/.apus-ABCDEFGHIJKLM)
for file in "${others[@]}"; do echo mine >"$file"; done
mkdir out/Demo/.apus-1111111111111

generate one.apus >/dev/null
for file in "${others[@]}"; do
  [[ $(cat "$file") == mine ]] || fail "$file is not as it was"
  rm "$file"
done
rmdir out/Demo/.apus-1111111111111
(($(leftovers) == 0)) || fail "$(leftovers) of $left temporary files are still there after a run"

"$apus" generate one.apus --output out --check || fail "the files are not whole"
echo "$killed runs killed, $left temporary files left, all removed by the next run"
