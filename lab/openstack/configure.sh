# Writes the services' settings below the lab's folder; sourced by up.
QUEUE="transport_url = rabbit://guest:guest@127.0.0.1:15672/"
cat >"$D/etc/keystone.conf" <<X
[DEFAULT]
log_file = $D/log/keystone.log
[database]
connection = $(database keystone)
[token]
provider = fernet
[fernet_tokens]
key_repository = $D/keystone/fernet
[fernet_receipts]
key_repository = $D/keystone/fernet
[credential]
key_repository = $D/keystone/credential
X
cp /usr/share/glance-common/glance-api-paste.ini "$D/etc/"
cat >"$D/etc/glance-api.conf" <<X
[DEFAULT]
bind_host = 127.0.0.1
bind_port = 9292
workers = 0
enabled_backends = local:file
[database]
connection = $(database glance)
[glance_store]
default_backend = local
[local]
filesystem_store_datadir = $D/images
[paste_deploy]
flavor = keystone
config_file = $D/etc/glance-api-paste.ini
$(every glance)
X
cat >"$D/etc/placement.conf" <<X
[api]
auth_strategy = keystone
[placement_database]
connection = $(database placement)
$(every placement)
X
cp /usr/share/nova-common/api-paste.ini "$D/etc/api-paste.ini"
cat >"$D/etc/nova.conf" <<X
[DEFAULT]
$QUEUE
host = controller-1
my_ip = 127.0.0.1
state_path = $D/nova
compute_driver = fake.FakeDriver
[api]
auth_strategy = keystone
[api_database]
connection = $(database nova_api)
[database]
connection = $(database nova)
[vnc]
enabled = false
[conductor]
workers = 1
[scheduler]
workers = 1
[wsgi]
api_paste_config = $D/etc/api-paste.ini
[glance]
api_servers = http://127.0.0.1:9292
[placement]
$(account placement)
[neutron]
$(account neutron)
[cinder]
os_region_name = RegionOne
[service_user]
send_service_user_token = true
$(account nova)
$(every nova)
X
for chassis in $CHASSIS; do
    mkdir -p "$D/nova/$chassis"
    printf '[DEFAULT]\nhost = %s\nstate_path = %s\n' "$chassis" "$D/nova/$chassis" >"$D/etc/nova-$chassis.conf"
done
cat >"$D/etc/cinder.conf" <<X
[DEFAULT]
$QUEUE
host = controller-1
auth_strategy = keystone
state_path = $D/cinder
api_paste_config = /usr/share/cinder-common/api-paste.ini
enabled_backends = fake
[fake]
volume_driver = cinder.tests.fake_driver.FakeLoggingVolumeDriver
volume_backend_name = fake
[database]
connection = $(database cinder)
[nova]
$(account nova)
$(every cinder)
X
cat >"$D/etc/neutron.conf" <<X
[DEFAULT]
$QUEUE
host = controller-1
core_plugin = ml2
service_plugins = ovn-router,trunk,port_forwarding
bind_host = 127.0.0.1
bind_port = 9696
state_path = $D/neutron
api_paste_config = /usr/share/neutron-common/api-paste.ini
api_workers = 1
rpc_workers = 1
[database]
connection = $(database neutron)
[nova]
$(account nova)
[placement]
$(account placement)
[ml2]
type_drivers = local,flat,vlan,vxlan,geneve
tenant_network_types = geneve
mechanism_drivers = ovn
extension_drivers = port_security
[ml2_type_geneve]
vni_ranges = 1:65536
max_header_size = 38
[ml2_type_flat]
flat_networks = public
[securitygroup]
enable_security_group = true
[ovn]
ovn_nb_connection = $OVN_NB_DB
ovn_sb_connection = $OVN_SB_DB
ovn_l3_scheduler = leastloaded
$(every neutron)
X
cp /usr/share/barbican-common/barbican-api-paste.ini "$D/etc/barbican/"
cat >"$D/etc/barbican/barbican.conf" <<X
[DEFAULT]
$QUEUE
host_href = http://127.0.0.1:9311
sql_connection = $(database barbican)
db_auto_create = false
[secretstore]
enabled_secretstore_plugins = store_crypto
[crypto]
enabled_crypto_plugins = simple_crypto
[simple_crypto_plugin]
kek = YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY=
$(every barbican)
X
cat >"$D/clouds.yaml" <<X
clouds:
  lab:
    auth:
      auth_url: http://127.0.0.1:5000/v3
      username: admin
      password: $PW
      project_name: admin
      user_domain_name: Default
      project_domain_name: Default
    region_name: RegionOne
X
