package org.akashi.collect.host;

import java.util.ArrayList;
import java.util.List;

/**
 * A command that only reads.
 *
 * @param file name of its artefact; JSON if it ends so
 * @param words the command
 * @param tolerant whether what it printed is worth keeping where it complains
 */
record HostCommand(String file, List<String> words, boolean tolerant) {

    HostCommand {
        words = List.copyOf(words);
    }

    boolean isJson() {
        return file.endsWith(".json");
    }

    private static HostCommand of(String file, String words) {
        return new HostCommand(file, List.of(words.split(" ", -1)), false);
    }

    private static HostCommand tolerant(String file, String words) {
        return new HostCommand(file, List.of(words.split(" ", -1)), true);
    }

    /** What is asked in every network namespace. */
    static final List<HostCommand> NETWORK = List.of(
            of("ip-link.json", "ip -j -d link"),
            of("ip-addr.json", "ip -j -d addr"),
            of("ip-route.json", "ip -j route show table all"),
            of("ip-route6.json", "ip -6 -j route show table all"),
            of("ip-rule.json", "ip -j rule"),
            of("ip-rule6.json", "ip -6 -j rule"),
            of("ip-neigh.json", "ip -j neigh"),
            of("bridge-link.json", "bridge -j -d link"),
            of("bridge-fdb.json", "bridge -j fdb"),
            of("bridge-vlan.json", "bridge -j vlan"),
            of("bridge-mdb.json", "bridge -j mdb"),
            of("nft.json", "nft -j list ruleset"),
            of("ss.txt", "ss -H -lntup"));

    /** What is asked in every network namespace but the host's own, where it is asked in another way. */
    static final List<HostCommand> NAMESPACE = List.of(
            tolerant("sysctl.txt", "sysctl -a --pattern ^net[.]"),
            of("iptables-save.txt", "iptables-save"),
            of("ip6tables-save.txt", "ip6tables-save"));

    /** What is asked once. */
    static final List<HostCommand> ONCE = List.of(
            of("ip-netns.json", "ip -j netns list"),
            tolerant("sysctl.txt", "sysctl -a"),
            of("uname.txt", "uname -a"),
            of("os-release.txt", "cat /etc/os-release"),
            of("cmdline.txt", "cat /proc/cmdline"),
            of("modules.txt", "cat /proc/modules"),
            tolerant("cpu-vulnerabilities.txt", "grep -r . /sys/devices/system/cpu/vulnerabilities"),
            tolerant("smt.txt", "grep -r . /sys/devices/system/cpu/smt"),
            tolerant("ksm.txt", "grep -r . /sys/kernel/mm/ksm"),
            of("iommu-groups.txt", "find /sys/kernel/iommu_groups -type l -printf %p\\040->\\040%l\\n"),
            of("cpuinfo.txt", "cat /proc/cpuinfo"),
            of("lsblk.json", "lsblk --json --output NAME,KNAME,TYPE,FSTYPE,MOUNTPOINTS,SIZE,RO,MODEL,TRAN,PKNAME"),
            of("lspci.txt", "lspci -Dnnk"),
            tolerant("sriov.txt", "grep -r . /sys/class/net --include=sriov_numvfs --include=sriov_totalvfs"),
            tolerant("hugepages.txt", "grep -r . /sys/kernel/mm/hugepages"),
            tolerant("lockdown.txt", "grep . /sys/kernel/security/lockdown /sys/kernel/security/lsm"),
            tolerant(
                    "kvm.txt",
                    "grep -r . /sys/module/kvm/parameters /sys/module/kvm_intel/parameters /sys/module/kvm_amd/parameters"),
            of("services.txt", "systemctl list-units --type=service --all --no-legend --no-pager --plain"),
            of("unit-files.txt", "systemctl list-unit-files --no-legend --no-pager"),
            of("passwd.txt", "cat /etc/passwd"),
            of("group.txt", "cat /etc/group"),
            of("ss-unix.txt", "ss -H -lx"),
            of("ss-vsock.txt", "ss -H -la --vsock"),
            of("ebtables-save.txt", "ebtables-save"),
            of("ipset-save.txt", "ipset save"),
            of("mounts.txt", "cat /proc/mounts"),
            of("chrony-authdata.txt", "chronyc -n authdata"),
            of("ntp-synchronized.txt", "timedatectl timesync-status"),
            of("timedatectl.txt", "timedatectl show"),
            of("chronyc-tracking.txt", "chronyc -n tracking"),
            of("chronyc-sources.txt", "chronyc -n sources"),
            of("ntpq.txt", "ntpq -pn"),
            of("iptables-save.txt", "iptables-save"),
            of("ip6tables-save.txt", "ip6tables-save"),
            of("ovs-vsctl-show.txt", "ovs-vsctl --no-wait show"));

    /**
     * What is asked only if the kernel has such tables already, since the asking itself would load them.
     *
     * @param family {@code ip} or {@code ip6}
     */
    static HostCommand legacy(String family) {
        String tool = family.equals("ip") ? "iptables" : "ip6tables";
        return of(tool + "-legacy-save.txt", tool + "-legacy-save");
    }

    /** The packages that are installed: of Debian's kind, or of Red Hat's. */
    static HostCommand packages(boolean debian) {
        return debian ? of("packages.txt", "dpkg-query --show") : of("packages.txt", "rpm -qa");
    }

    /** Ports, flows, groups and meters of a bridge of Open vSwitch. */
    static List<HostCommand> ofBridge(String bridge) {
        List<String> ofctl = List.of("ovs-ofctl", "-O", "OpenFlow15");
        return List.of(
                new HostCommand("ports-" + bridge + ".txt", words(ofctl, "show", bridge), false),
                new HostCommand("flows-" + bridge + ".txt", words(ofctl, "--no-stats", "dump-flows", bridge), false),
                new HostCommand("groups-" + bridge + ".txt", words(ofctl, "dump-groups", bridge), false),
                new HostCommand("meters-" + bridge + ".txt", words(ofctl, "dump-meters", bridge), false));
    }

    /** Whose the settings of services are, and who may read and write them. */
    static HostCommand modes(List<String> settings) {
        return new HostCommand(
                "modes.txt",
                words(words(List.of("find"), settings.toArray(String[]::new)), "-printf", "%M %u %g %s %p\\n"),
                true);
    }

    private static List<String> words(List<String> begin, String... more) {
        List<String> words = new ArrayList<>(begin);
        words.addAll(List.of(more));
        return words;
    }

    /** The same in a network namespace. */
    HostCommand in(String namespace) {
        List<String> inside = new ArrayList<>(List.of("ip", "netns", "exec", namespace));
        inside.addAll(words);
        return new HostCommand("netns/" + namespace + "/" + file, inside, tolerant);
    }
}
