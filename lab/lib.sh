# What the scripts of the lab share; to be sourced. AKASHI_LAB is the folder that everything is written to.
set -eu
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin:/usr/lib/rabbitmq/bin:/usr/share/openvswitch/scripts
LAB=${AKASHI_LAB:-/var/tmp/akashi-lab}
HERE=$(cd "$(dirname "$0")" && pwd)

say() { printf 'lab: %s\n' "$*" >&2; }
die() { say "$*"; exit 2; }
root() { [ "$(id -u)" = 0 ] || die "the lab starts daemons of the system: run it as root, on a machine of your own"; }

# need COMMAND PACKAGE: the command must be there.
need() { command -v "$1" >/dev/null || die "$1 is missing: apt-get install $2"; }

# wait_for SECONDS COMMAND…: until it succeeds.
wait_for() {
    local tries=$(( $1 * 10 )); shift
    until "$@" >/dev/null 2>&1; do
        tries=$(( tries - 1 ))
        [ $tries -gt 0 ] || return 1
        sleep 0.1
    done
}

# stop PIDFILE: ends the process that the file names, and waits for its end.
stop() {
    [ -f "$1" ] || return 0
    local pid; pid=$(cat "$1")
    if [ -n "$pid" ] && kill "$pid" 2>/dev/null; then
        for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
        kill -9 "$pid" 2>/dev/null || true
    fi
    rm -f "$1"
}
