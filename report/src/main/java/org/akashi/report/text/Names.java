package org.akashi.report.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akashi.model.Cloud;
import org.akashi.model.Element;
import org.akashi.model.network.Filter;
import org.akashi.model.network.LoadBalancer;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.network.Router;
import org.akashi.model.network.Segment;
import org.akashi.model.network.Share;
import org.akashi.model.reach.Question;

/**
 * What people call the things whose ids the lower modules speak of. A name is its owner's choice: it need not be unique, and
 * may be hostile.
 */
public final class Names {

    private final Map<String, String> labels = new HashMap<>();

    private Names(Cloud cloud) {
        cloud.declared().ifPresent(declared -> addNetwork(declared, cloud));
        addNetwork(cloud.network(), cloud);
        addAll(cloud.resources().servers());
        addAll(cloud.resources().hosts());
        addAll(cloud.resources().volumes());
        addAll(cloud.resources().images());
        addAll(cloud.identity().projects());
        addAll(cloud.identity().domains());
        addAll(cloud.identity().users());
        addAll(cloud.identity().groups());
        addAll(cloud.identity().roles());
        cloud.identity()
                .applicationCredentials()
                .forEach(credential -> add(credential.id(), Optional.of(credential.name())));
    }

    /** The names in a cloud. Where declaration and implementation name one thing differently, the implementation's counts. */
    public static Names of(Cloud cloud) {
        return new Names(cloud);
    }

    /** The name of an object, or its id where none is known. */
    public String label(String id) {
        if (id.startsWith(Question.EXTERNAL)) {
            return Question.EXTERNAL + label(id.substring(Question.EXTERNAL.length()));
        }
        return labels.getOrDefault(id, id);
    }

    /** The list with every id replaced by its name; what is no id stays. */
    public List<String> labels(List<String> ids) {
        return ids.stream().map(this::label).toList();
    }

    private void addNetwork(Network network, Cloud cloud) {
        addAll(network.segments());
        addAll(network.routers());
        addAll(network.filters());
        network.ports().values().forEach(port -> add(port.id(), portName(port, cloud)));
        network.routers().values().forEach(this::addParts);
        network.filters().values().forEach(filter -> addParts(filter, cloud));
        network.segments().values().forEach(segment -> addParts(segment, cloud));
        network.loadBalancers().values().forEach(balancer -> add(balancer.id(), balancerName(balancer)));
    }

    private static Optional<String> portName(Port port, Cloud cloud) {
        if (!port.name().isEmpty()) {
            return Optional.of(port.name());
        }
        return port.device()
                .flatMap(device -> Optional.ofNullable(
                                cloud.resources().servers().get(device))
                        .map(Element::label))
                .or(() -> port.addresses().stream().findFirst().map(Object::toString));
    }

    private void addParts(Router router) {
        router.interfaces()
                .forEach(part -> add(
                        part.id(),
                        part.addresses().stream()
                                .findFirst()
                                .map(address -> router.label() + " " + address.address())));
        router.nat().forEach(rule -> add(rule.id(), Optional.of(rule.external().toString())));
    }

    private void addParts(Filter filter, Cloud cloud) {
        filter.rules().forEach(rule -> add(rule.id(), Optional.of(filter.label() + ": " + rule.text())));
        filter.sharing().forEach(share -> add(share, filter.label(), cloud));
    }

    private void addParts(Segment segment, Cloud cloud) {
        segment.subnets().forEach(subnet -> add(subnet.id(), Optional.of(subnet.name())));
        segment.sharing().forEach(share -> add(share, segment.label(), cloud));
    }

    private static Optional<String> balancerName(LoadBalancer balancer) {
        return Optional.of(balancer.name())
                .filter(name -> !name.isEmpty())
                .or(() -> Optional.of(balancer.listeners().stream()
                        .map(listener -> listener.address() + (listener.port() == 0 ? "" : ":" + listener.port()))
                        .sorted()
                        .collect(Collectors.joining(" "))));
    }

    private void add(Share share, String shared, Cloud cloud) {
        add(share.id(), Optional.of(shared + " → " + cloud.identity().projectName(share.target())));
    }

    private void addAll(Map<String, ? extends Element> elements) {
        elements.values().forEach(element -> add(element.id(), Optional.of(element.label())));
    }

    private void add(String id, Optional<String> name) {
        name.filter(text -> !text.isEmpty()).ifPresent(text -> labels.put(id, text));
    }
}
