# The northbound database, written the way Neutron's ML2/OVN driver does. Sourced by OvnLab; nb is ovn-nbctl.

# Rules. Every group denies by default, at a lower priority than it admits (drop group "pg_drop").
group() { nb pg-add "pg_$1" ${2:+$(echo "$2")}; }
admit() { nb --type=port-group acl-add "pg_$1" to-lport 1002 "outport == @pg_$1 && $2" "${3:-allow-related}"; }
leave() { nb --type=port-group acl-add "pg_$1" from-lport 1002 "inport == @pg_$1 && $2" "${3:-allow-related}"; }

# port SWITCH NAME "MAC IP.." ["PORT SECURITY"]
port() {
    nb lsp-add "$1" "$2" -- lsp-set-addresses "$2" "$3"
    [ $# -lt 4 ] || nb lsp-set-port-security "$2" "$4"
}
dhcp() { # SWITCH PREFIX GATEWAY: what guests are told
    options=$(nb create dhcp_options cidr="$2" options="\"router\"=\"$3\" \"server_id\"=\"$3\" \"server_mac\"=\"02:00:00:00:0d:01\" \"lease_time\"=\"3600\"")
    for name in $4; do nb lsp-set-dhcpv4-options "$name" "$options"; done
}
attach() { # ROUTER SWITCH MAC NETWORKS..
    router=$1 switch=$2 mac=$3; shift 3
    nb lrp-add "$router" "$router-$switch" "$mac" "$@" -- lsp-add "$switch" "$switch-$router" \
        -- lsp-set-type "$switch-$router" router -- lsp-set-addresses "$switch-$router" router \
        -- lsp-set-options "$switch-$router" router-port="$router-$switch"
}
uplink() { # SWITCH PHYSICAL [TAG]
    nb lsp-add "$1" "$1-localnet" -- lsp-set-type "$1-localnet" localnet -- lsp-set-addresses "$1-localnet" unknown \
        -- lsp-set-options "$1-localnet" network_name="$2"
    [ $# -lt 3 ] || nb set logical_switch_port "$1-localnet" tag_request="$3" tag="$3"
}
gateway() { # ROUTER ADDRESS/LENGTH MAC
    attach "$1" ext "$3" "$2"
    nb lrp-set-gateway-chassis "$1-ext" chassis 10 \
        -- lr-route-add "$1" 0.0.0.0/0 203.0.113.254 "$1-ext"
}

# Networks. red and blue have the same addresses; nobody else is meant to know.
for switch in red blue green shared ext vlan-a vlan-b vlan-c names; do nb ls-add $switch; done

port red red1 "02:00:00:00:01:11 10.1.0.11 fd00:1::11" "02:00:00:00:01:11 10.1.0.11 fd00:1::11"
port red red2 "02:00:00:00:01:12 10.1.0.12 fd00:1::12" "02:00:00:00:01:12 10.1.0.12 fd00:1::12"
nb lsp-add red red3 -- lsp-set-addresses red3 "02:00:00:00:01:13 10.1.0.13" unknown
port red red4 "02:00:00:00:01:14 10.1.0.14" "02:00:00:00:01:14 10.1.0.14 10.1.0.100 10.77.0.0/24 10.1.0.128/25"
port red red5 "02:00:00:00:01:15 10.1.0.15" "02:00:00:00:01:15 10.1.0.15"
nb lsp-set-enabled red5 disabled
port red red6 "02:00:00:00:01:16 10.1.0.16" "02:00:00:00:01:16 10.1.0.16"
port red red7 "02:00:00:00:01:17 10.1.0.17" "02:00:00:00:01:17 10.1.0.17"
port red red8 "02:00:00:00:01:18 10.1.0.18" "02:00:00:00:01:18 10.1.0.18"
port blue blue1 "02:00:00:00:02:11 10.1.0.11" "02:00:00:00:02:11 10.1.0.11"
port blue blue2 "02:00:00:00:02:12 10.1.0.12" "02:00:00:00:02:12 10.1.0.12"
port green green1 "02:00:00:00:03:11 10.3.0.11 fd00:3::11" "02:00:00:00:03:11 10.3.0.11 fd00:3::11"
port green green2 "02:00:00:00:03:12 10.3.0.12 fd00:3::12" "02:00:00:00:03:12 10.3.0.12 fd00:3::12"
port green green3 "02:00:00:00:03:13 10.3.0.13" "02:00:00:00:03:13 10.3.0.13"
port green green4 "02:00:00:00:03:14 10.3.0.14" "02:00:00:00:03:14 10.3.0.14"
nb lsp-add shared child green4 301 -- lsp-set-addresses child "02:00:00:00:09:14 10.9.0.14" \
    -- lsp-set-port-security child "02:00:00:00:09:14 10.9.0.14"
port shared shared-red "02:00:00:00:09:11 10.9.0.11" "02:00:00:00:09:11 10.9.0.11"
port shared shared-blue "02:00:00:00:09:12 10.9.0.12" "02:00:00:00:09:12 10.9.0.12"
port vlan-a va1 "02:00:00:00:0a:11 10.5.0.11" "02:00:00:00:0a:11 10.5.0.11"
port vlan-b vb1 "02:00:00:00:0b:11 10.5.0.12" "02:00:00:00:0b:11 10.5.0.12"
port vlan-c vc1 "02:00:00:00:0c:11 10.5.0.13" "02:00:00:00:0c:11 10.5.0.13"
port names names1 "02:00:00:00:0e:11 10.14.0.11" "02:00:00:00:0e:11 10.14.0.11"
port names names2 "02:00:00:00:0e:12 10.14.0.12" "02:00:00:00:0e:12 10.14.0.12"

dhcp red 10.1.0.0/24 10.1.0.1 "red1 red2 red3 red4 red5 red6 red7 red8"
options=$(nb create dhcp_options cidr='"fd00:1::/64"' options='"server_id"="02:00:00:00:0d:01"')
for name in red1 red2; do nb lsp-set-dhcpv6-options $name "$options"; done
dhcp blue 10.1.0.0/24 10.1.0.1 "blue1 blue2"
dhcp green 10.3.0.0/24 10.3.0.1 "green1 green2 green3 green4"
dhcp shared 10.9.0.0/24 10.9.0.1 "shared-red shared-blue child"
dhcp vlan-a 10.5.0.0/24 10.5.0.1 va1
dhcp vlan-b 10.5.0.0/24 10.5.0.1 vb1
dhcp vlan-c 10.5.0.0/24 10.5.0.1 vc1
dhcp names 10.14.0.0/24 10.14.0.1 "names1 names2"
nb set logical_switch names dns_records=[$(nb create dns records='"names2.internal"="10.14.0.12"')]

uplink ext phys
uplink vlan-a phys 110
uplink vlan-b phys2 110
uplink vlan-c phys 120

# Routers: one for red and one for blue, each with a gateway; and one that joins red and green.
nb lr-add rr -- lr-add rb -- lr-add joint
attach rr red 02:00:00:00:f1:01 10.1.0.1/24 fd00:1::1/64
attach rb blue 02:00:00:00:f2:01 10.1.0.1/24
attach joint red 02:00:00:00:f3:01 10.1.0.254/24 fd00:1::254/64
attach joint green 02:00:00:00:f3:02 10.3.0.1/24 fd00:3::1/64
gateway rr 203.0.113.11/24 02:00:00:00:f1:02
gateway rb 203.0.113.12/24 02:00:00:00:f2:02
nb lr-nat-add rr snat 203.0.113.11 10.1.0.0/24
nb lr-nat-add rb snat 203.0.113.12 10.1.0.0/24
nb lr-nat-add rr dnat_and_snat 203.0.113.50 10.1.0.11
nb lr-nat-add rr dnat_and_snat 203.0.113.53 10.1.0.16
nb lr-nat-add rb dnat_and_snat 203.0.113.52 10.1.0.11 blue1 02:00:00:00:f2:52
nb lr-route-add rr 10.77.0.0/24 10.1.0.14
nb lr-route-add rr 10.78.0.0/24 10.1.0.12
nb lr-route-add joint 10.79.0.0/24 10.3.0.11

# A forwarded port, a balanced address on the router, and one on the switch.
nb lb-add forward 203.0.113.11:2222 10.1.0.12:22 tcp -- lr-lb-add rr forward
nb lb-add balanced 203.0.113.60:80 10.1.0.11:80,10.1.0.12:80 tcp -- lr-lb-add rr balanced
nb lb-add closed 203.0.113.61:81 10.1.0.11:81 tcp -- lr-lb-add rr closed
nb lb-add inner 10.200.0.1:80 10.1.0.11:80,10.1.0.17:8080 tcp -- ls-lb-add red inner
nb lb-add inner-closed 10.200.0.2:81 10.1.0.11:81 tcp -- ls-lb-add red inner-closed

# Groups of rules.
group web "red1 red2 red8 blue2 green2 shared-blue vb1 child"
admit web "ip4 && tcp && tcp.dst == 80"
admit web "ip6 && tcp && tcp.dst == 80"
admit web "ip4 && ip4.src == \$pg_web_ip4 && icmp4"
admit web "ip6 && ip6.src == \$pg_web_ip6 && icmp6"
group ssh "red2"
admit ssh "ip4 && ip4.src == 10.3.0.11/32 && tcp && tcp.dst == 22"
admit ssh "ip4 && ip4.src == 203.0.113.0/25 && tcp && tcp.dst == 22"
admit ssh "ip4 && udp && udp.dst >= 5000 && udp.dst <= 5010"
admit ssh "ip4 && ip4.src == \$friends && tcp && tcp.dst == 443"
nb create address_set name=friends addresses=\"10.1.0.100\",\"10.9.0.0/24\"
group ping "red1"
admit ping "ip4 && icmp4 && icmp4.type == 8"
group open "red4 red5 green1 shared-red va1 vc1 names1"
admit open "ip4"
admit open "ip6"
group tcp "blue1"
admit tcp "ip4 && tcp"
group stiff "green3"
admit stiff "ip4 && tcp && tcp.dst >= 80 && tcp.dst <= 90"
nb --type=port-group acl-add pg_stiff to-lport 1003 "outport == @pg_stiff && ip4 && tcp.dst == 81" drop
nb --type=port-group acl-add pg_stiff to-lport 1003 "outport == @pg_stiff && ip4 && tcp.dst == 82" reject
admit stiff "ip4 && udp && udp.dst == 7000" allow-stateless
admit stiff "ip4 && 253 == ip.proto"
group narrow "green2"
leave narrow "ip4 && tcp && tcp.dst == 80"
leave narrow "ip4 && udp && udp.dst == 7000" allow-stateless
group names "names2"
admit names "ip4 && tcp && tcp.dst == 80"
group drop "red1 red2 red4 red5 red6 red8 blue1 blue2 green1 green2 green3 green4 shared-red shared-blue child va1 vb1 vc1 names1 names2"
nb --type=port-group acl-add pg_drop to-lport 1001 "outport == @pg_drop && ip" drop
group exit "red1 red2 red4 red5 red6 red8 blue1 blue2 green1 green3 green4 shared-red shared-blue child va1 vb1 vc1 names1 names2"
leave exit "ip4"
leave exit "ip6"
group noexit "green2"
nb --type=port-group acl-add pg_noexit from-lport 1001 "inport == @pg_noexit && ip" drop
