# One host whose kernel is the cloud: a namespace with bridges, and namespaces that forward. Sourced by HostLab in the namespace
# "bridges"; plug and in_space are its words.

for bridge in red blue green shared outer far; do
    ip link add $bridge type bridge forward_delay 0 mcast_snooping 0
    ip link set $bridge up
done
sysctl -qw net.bridge.bridge-nf-call-iptables=0 net.bridge.bridge-nf-call-ip6tables=0 net.bridge.bridge-nf-call-arptables=0

# The guests of host-guests.csv come later. Routers: plug ROUTER INTERFACE BRIDGE MAC ADDRESSES..
plug rr red0 red 02:00:00:00:f1:01 10.1.0.1/24 fd00:1::1/64
plug rr rrx outer 02:00:00:00:f1:02 203.0.113.11/24 203.0.113.50/32 203.0.113.60/32
plug rb blue0 blue 02:00:00:00:f2:01 10.1.0.1/24
plug rb rbx outer 02:00:00:00:f2:02 203.0.113.12/24
plug joint jred red 02:00:00:00:f3:01 10.1.0.254/24 fd00:1::254/64
plug joint jgreen green 02:00:00:00:f3:02 10.3.0.1/24 fd00:3::1/64
plug strict sgreen green 02:00:00:00:f4:01 10.3.0.254/24
plug strict sfar far 02:00:00:00:f4:02 10.8.0.1/24

in_space rr sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1
in_space rb sysctl -qw net.ipv4.ip_forward=1
in_space joint sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1
in_space strict sysctl -qw net.ipv4.ip_forward=1 net.ipv4.conf.sfar.rp_filter=1
in_space rr ip route add default via 203.0.113.254
in_space rr ip route add 10.77.0.0/24 via 10.1.0.14
in_space rr ip route add 10.78.0.0/24 via 10.1.0.12
in_space rr ip route add blackhole 10.79.0.0/24
in_space rb ip route add default via 203.0.113.254
in_space joint ip route add 10.8.0.0/24 via 10.3.0.254
in_space strict ip route add 10.1.0.0/24 via 10.3.0.1

# The bridges' own filter: anti-spoofing before, and what a port may be sent between. This kernel tracks no connections on bridges.
nft -f - <<'RULES'
table bridge filter {
    set web { type ipv4_addr; flags interval; elements = { 10.1.0.11, 10.1.0.12, 10.3.0.12 }; }
    map own { type ifname . ether_addr : verdict; elements = {
        "red1" . 02:00:00:00:01:11 : jump from_red1, "red2" . 02:00:00:00:01:12 : jump from_red2,
        "red4" . 02:00:00:00:01:14 : jump from_red4, "red6" . 02:00:00:00:01:16 : jump from_red6,
        "green1" . 02:00:00:00:03:11 : jump from_green1, "green2" . 02:00:00:00:03:12 : jump from_green2,
        "shared-red" . 02:00:00:00:09:11 : jump from_shared_red, "shared-blue" . 02:00:00:00:09:12 : jump from_shared_blue }; }
    chain from_red1 { arp saddr ip != 10.1.0.11 drop; ip saddr != 10.1.0.11 drop; ip6 saddr != { fd00:1::11, fe80::ff:fe00:111 } drop; accept; }
    chain from_red2 { arp saddr ip != 10.1.0.12 drop; ip saddr != 10.1.0.12 drop; accept; }
    chain from_red4 { arp saddr ip != { 10.1.0.14, 10.1.0.100, 10.1.0.128/25 } drop; ip saddr != { 10.1.0.14, 10.1.0.100, 10.1.0.128/25 } drop; accept; }
    chain from_red6 { arp saddr ip != 10.1.0.16 drop; ip saddr != 10.1.0.16 drop; accept; }
    chain from_green1 { arp saddr ip != 10.3.0.11 drop; ip saddr != 10.3.0.11 drop; accept; }
    chain from_green2 { arp saddr ip != 10.3.0.12 drop; ip saddr != 10.3.0.12 drop; tcp dport 443 drop; accept; }
    chain from_shared_red { arp saddr ip != 10.9.0.11 drop; ip saddr != 10.9.0.11 drop; accept; }
    chain from_shared_blue { arp saddr ip != 10.9.0.12 drop; ip saddr != 10.9.0.12 drop; accept; }
    chain before {
        type filter hook prerouting priority -300; policy accept;
        iifname . ether saddr vmap @own
        iifname { "red1", "red2", "red4", "red6", "green1", "green2", "shared-red", "shared-blue" } drop
    }
    chain to_red1 { tcp dport 80 accept; ip saddr @web icmp type echo-request accept; icmpv6 type echo-request accept; tcp sport 80 tcp dport 40000-50000 accept; drop; }
    chain to_red2 { tcp dport { 22, 80 } accept; udp dport 5000-5010 accept; ip saddr 10.1.0.100 tcp dport 443 accept; ip saddr @web icmp type echo-request accept; icmp type echo-reply accept; drop; }
    chain to_red6 { tcp sport 80 accept; icmp type echo-reply accept; }
    chain to_green2 { tcp dport 80 accept; ip protocol 253 accept; goto closed; }
    chain to_shared_blue { tcp dport 80 accept; tcp dport 81 counter drop; return; }
    chain closed { drop; }
    chain between {
        type filter hook forward priority 0; policy drop;
        ether type arp accept
        icmpv6 type { nd-neighbor-solicit, nd-neighbor-advert } accept
        oifname vmap { "red1" : jump to_red1, "red2" : jump to_red2, "red6" : jump to_red6, "green2" : jump to_green2, "shared-blue" : jump to_shared_blue }
        oifname { "red0", "jred", "jgreen", "sgreen", "sfar", "blue0", "rrx", "rbx" } accept
        oifname "blue*" accept
        oifname { "red3", "red4", "red5", "green1", "shared-red", "far1", "world" } accept
    }
}
RULES

# Routers.
in_space rr nft -f - <<'RULES'
table ip nat {
    chain destination { type nat hook prerouting priority dstnat; policy accept;
        iifname "rrx" ip daddr 203.0.113.50 dnat to 10.1.0.11
        iifname "rrx" ip daddr 203.0.113.11 tcp dport 2222 dnat to 10.1.0.12:22
        ip daddr 203.0.113.60 tcp dport 443 dnat to 10.1.0.11:80
    }
    chain source { type nat hook postrouting priority srcnat; policy accept;
        oifname "rrx" ip saddr 10.1.0.11 snat to 203.0.113.50
        oifname "rrx" ip saddr 10.1.0.0/24 masquerade
    }
}
table inet filter {
    chain forward { type filter hook forward priority filter; policy drop;
        ct state vmap { established : accept, related : accept, invalid : drop }
        iifname "red0" oifname "rrx" tcp dport 25 drop
        iifname "red0" accept
        ct state new jump into_red
    }
    chain into_red { ip daddr 10.1.0.11 tcp dport { 80, 8080 } accept; ip daddr 10.1.0.12 tcp dport 22 ip saddr 203.0.113.0/25 accept; ip daddr 10.77.0.0/24 accept; ip daddr 10.1.0.11 icmp type echo-request accept; ip daddr 10.1.0.16 accept; }
    chain local { type filter hook input priority filter; policy accept; iifname "rrx" icmp type echo-request drop; }
}
RULES
in_space rb nft -f - <<'RULES'
table ip nat {
    chain source { type nat hook postrouting priority srcnat; policy accept; oifname "rbx" snat to 203.0.113.12; }
}
RULES
in_space joint nft -f - <<'RULES'
table inet filter {
    chain forward { type filter hook forward priority filter; policy accept;
        ct state established,related accept
        iifname "jgreen" oifname "jred" tcp dport != { 22, 80 } drop
        iifname "jgreen" ip saddr . tcp dport vmap { 10.3.0.12 . 22 : drop }
        iifname "jred" ip6 daddr fd00:3::/64 tcp dport 443 reject
    }
}
RULES
