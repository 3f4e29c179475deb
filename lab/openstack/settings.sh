# Addresses and accounts of the lab's OpenStack; to be sourced after ../lib.sh.
D=$LAB/openstack
PW=throwaway
export OVN_NB_DB=tcp:127.0.0.1:6641 OVN_SB_DB=tcp:127.0.0.1:6642
export ERL_EPMD_ADDRESS=127.0.0.1 ERL_EPMD_PORT=24369
CHASSIS="compute-1 compute-2"
SQL="mariadb --no-defaults -uroot -S $D/run/mysql.sock"
bg() { local name=$1; shift; setsid "$@" </dev/null >>"$D/log/$name.txt" 2>&1 & echo $! >"$D/run/$name.pid"; }
database() { echo "mysql+pymysql://lab:$PW@127.0.0.1:13306/$1"; }
# account NAME: how a service shows Keystone who it is
account() {
    cat <<X
auth_url = http://127.0.0.1:5000/v3
www_authenticate_uri = http://127.0.0.1:5000/v3
auth_type = password
username = $1
password = $PW
project_name = service
user_domain_name = Default
project_domain_name = Default
region_name = RegionOne
X
}
# every NAME: sections that every service has
every() {
    cat <<X
[oslo_concurrency]
lock_path = $D/lock
[oslo_messaging_notifications]
driver = noop
[keystone_authtoken]
$(account "$1")
X
}
