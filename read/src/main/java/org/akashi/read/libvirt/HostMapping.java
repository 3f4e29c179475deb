package org.akashi.read.libvirt;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akashi.model.Diagnostic;
import org.akashi.model.machine.FilterBinding;
import org.akashi.model.machine.HostDevice;
import org.akashi.model.machine.HostSecret;
import org.akashi.model.machine.HostSwitch;
import org.akashi.model.machine.Hypervisor;
import org.akashi.model.machine.PacketFilter;
import org.akashi.read.json.Problems;
import org.akashi.read.xml.Xml;

/** What a host offers its machines: networks, filters, secrets, devices, and what it can do. */
final class HostMapping {

    private HostMapping() {}

    static Hypervisor hypervisor(String host, Xml capabilities) {
        return new Hypervisor(
                host,
                host,
                capabilities.all("host/secmodel").stream()
                        .flatMap(model -> model.text("model").stream())
                        .toList(),
                capabilities.attribute("host/iommu", "support").map(support -> support.equals("yes")),
                capabilities.all("host/migration_features/uri_transports/uri_transport").stream()
                        .flatMap(transport -> transport.text().stream())
                        .sorted()
                        .toList(),
                capabilities.place());
    }

    static HostSwitch network(String host, String name, Xml network) {
        List<Xml> tags = Stream.concat(network.all("vlan/tag").stream(), network.all("portgroup/vlan/tag").stream())
                .toList();
        return new HostSwitch(
                host + "/" + name,
                name,
                host,
                network.first("forward")
                        .map(forward -> forward.attribute("mode").orElse("nat"))
                        .orElse("isolated"),
                network.attribute("bridge", "name"),
                network.all("port").stream().anyMatch(port -> port.is("isolated", "yes")),
                network.is("trustGuestRxFilters", "yes")
                        || network.all("portgroup").stream().anyMatch(group -> group.is("trustGuestRxFilters", "yes")),
                network.all("ip").stream()
                        .map(ip -> ip.attribute("address").orElse("") + "/"
                                + ip.attribute("prefix")
                                        .or(() -> ip.attribute("netmask"))
                                        .orElse(""))
                        .toList(),
                MachineMapping.tags(tags).stream().sorted().distinct().toList(),
                Stream.concat(network.all("vlan").stream(), network.all("portgroup/vlan").stream())
                        .anyMatch(vlan -> vlan.is("trunk", "yes")),
                network.place());
    }

    static PacketFilter filter(String host, Xml filter, Problems problems) {
        String name = filter.attribute("name").orElse("");
        if (name.isEmpty()) {
            problems.add(Diagnostic.Code.MISSING_MEMBER, filter.place(), "name");
        }
        return new PacketFilter(
                host + "/" + name,
                name,
                host,
                filter.all("filterref").stream()
                        .flatMap(included -> included.attribute("filter").stream())
                        .sorted()
                        .distinct()
                        .toList(),
                filter.all("rule").stream().map(HostMapping::rule).toList(),
                filter.place());
    }

    private static String rule(Xml rule) {
        String match = rule.children().stream().map(HostMapping::match).collect(Collectors.joining("; "));
        return rule.attribute("priority").orElse("500") + " "
                + rule.attribute("direction").orElse("inout") + " "
                + rule.attribute("action").orElse("drop")
                + (rule.is("statematch", "0") || rule.is("statematch", "false") ? " stateless" : "")
                + (match.isEmpty() ? "" : " " + match);
    }

    private static String match(Xml match) {
        return match.name()
                + FILTER_FIELDS.stream()
                        .flatMap(field -> match.attribute(field).map(value -> " " + field + "=" + value).stream())
                        .collect(Collectors.joining());
    }

    /** Attributes of a rule's match (libvirt's {@code formatnwfilter}), in the order in which they are told. */
    private static final List<String> FILTER_FIELDS = List.of(
            "match",
            "srcmacaddr",
            "srcmacmask",
            "dstmacaddr",
            "dstmacmask",
            "protocolid",
            "vlanid",
            "encap-protocol",
            "srcipaddr",
            "srcipmask",
            "srcipfrom",
            "srcipto",
            "dstipaddr",
            "dstipmask",
            "dstipfrom",
            "dstipto",
            "protocol",
            "srcportstart",
            "srcportend",
            "dstportstart",
            "dstportend",
            "type",
            "typeend",
            "code",
            "codeend",
            "state",
            "flags",
            "opcode",
            "arpsrcmacaddr",
            "arpsrcipaddr",
            "arpsrcipmask",
            "arpdstmacaddr",
            "arpdstipaddr",
            "arpdstipmask",
            "gratuitous",
            "dscp",
            "connlimit-above",
            "ipset",
            "ipsetflags",
            "comment");

    static FilterBinding binding(String host, Xml binding) {
        String device = binding.attribute("portdev", "name").orElse("");
        SortedMap<String, String> parameters = new TreeMap<>();
        binding.all("filterref/parameter")
                .forEach(parameter -> parameters.merge(
                        parameter.attribute("name").orElse(""),
                        parameter.attribute("value").orElse(""),
                        (a, b) -> a + "," + b));
        return new FilterBinding(
                host + "/" + device,
                device,
                host,
                binding.text("owner/uuid").orElse(""),
                binding.attribute("filterref", "filter").orElse(""),
                parameters,
                binding.place());
    }

    static HostSecret secret(String host, String uuid, Xml secret) {
        Optional<Xml> usage = secret.first("usage");
        return new HostSecret(
                host + "/" + uuid,
                usage.flatMap(u -> u.children().stream()
                                .flatMap(child -> child.text().stream())
                                .findFirst())
                        .orElse(""),
                host,
                usage.flatMap(u -> u.attribute("type")).orElse(""),
                secret.is("ephemeral", "yes"),
                secret.is("private", "yes"),
                secret.place());
    }

    static HostDevice device(String host, String name, Xml device) {
        List<Xml> capabilities = device.all("capability");
        Optional<Xml> first = capabilities.stream().findFirst();
        String kind = first.flatMap(c -> c.attribute("type")).orElse("");
        String what = switch (kind) {
            case "net" -> first.flatMap(c -> c.text("interface")).orElse("");
            case "mdev" -> first.flatMap(c -> c.attribute("type", "id")).orElse("");
            default ->
                first.stream()
                        .flatMap(c -> Stream.concat(c.all("vendor").stream(), c.all("product").stream()))
                        .map(part -> part.text().or(() -> part.attribute("id")).orElse(""))
                        .collect(Collectors.joining(" "));
        };
        return new HostDevice(
                host + "/" + name,
                name,
                host,
                kind,
                what,
                kind.equals("pci") ? first.map(HostMapping::address).orElse("") : "",
                first.flatMap(c -> c.attribute("iommuGroup", "number")),
                (int) first.stream()
                        .flatMap(c -> c.all("capability").stream())
                        .filter(c -> c.is("type", "virt_functions"))
                        .flatMap(c -> c.all("address").stream())
                        .count(),
                device.place());
    }

    private static String address(Xml pci) {
        StringBuilder address = new StringBuilder();
        int[] digits = {4, 2, 2, 1};
        String[] names = {"domain", "bus", "slot", "function"};
        String[] marks = {"", ":", ":", "."};
        for (int i = 0; i < names.length; i++) {
            String value = pci.text(names[i]).orElse("0");
            address.append(marks[i])
                    .append(
                            value.matches("\\d{1,9}")
                                    ? String.format(
                                            java.util.Locale.ROOT, "%0" + digits[i] + "x", Integer.parseInt(value))
                                    : value);
        }
        return address.toString();
    }
}
