package org.akashi.report.json;

import org.akashi.isolation.Cause;
import org.akashi.isolation.Crossing;
import org.akashi.isolation.Fix;
import org.akashi.isolation.Witness;
import org.akashi.model.net.Packet;
import org.akashi.model.net.Protocols;
import org.akashi.report.text.Names;

/** Crossings with their witnesses, causes and fixes. */
final class CrossingJson {

    private final Names names;
    private final EvidenceJson evidence;

    CrossingJson(Names names, EvidenceJson evidence) {
        this.names = names;
        this.evidence = evidence;
    }

    void crossing(JsonText json, Crossing crossing, Crossing.Detail detail) {
        json.text("id", crossing.id());
        json.code("kind", crossing.kind());
        json.code("relation", crossing.relation());
        json.object("from", members -> side(json, crossing.from()));
        json.object("to", members -> side(json, crossing.to()));
        json.texts("traffic", detail.traffic());
        json.objects("passages", detail.passages(), passage -> {
            json.text("traffic", passage.traffic()).text("rule", passage.rule()).text("rule_text", passage.ruleText());
            evidence.place(json, passage.evidence());
        });
        json.object("witness", members -> witness(json, detail.witness()));
        json.object("cause", members -> cause(json, crossing.cause()));
        json.object("fix", members -> fix(json, detail.fix()));
        crossing.declaration().ifPresentOrElse(id -> json.text("declaration", id), () -> json.nothing("declaration"));
    }

    private static void side(JsonText json, Crossing.Side side) {
        json.text("owner", side.owner().id())
                .text("owner_name", side.owner().name())
                .texts("endpoints", side.endpoints())
                .number("count", side.count());
    }

    void witness(JsonText json, Witness witness) {
        json.text("from", witness.from());
        json.text("to", witness.to());
        json.object("packet", members -> packet(json, witness.packet()));
        json.objects("hops", witness.hops(), hop -> {
            json.text("object", hop.object())
                    .text("name", names.label(hop.object()))
                    .code("type", hop.type())
                    .text("rule", hop.rule().toString());
            evidence.place(json, hop.evidence());
        });
    }

    /** The members are the columns of {@code reach}; those that the protocol does not have are left out. */
    private static void packet(JsonText json, Packet packet) {
        json.text("src_mac", packet.sourceMac().toString())
                .text("src_ip", packet.source().toString())
                .text("dst_mac", packet.destinationMac().toString())
                .text("dst_ip", packet.destination().toString())
                .text("protocol", Protocols.name(packet.protocol()));
        if (Protocols.hasPorts(packet.protocol())) {
            json.number("src_port", packet.sourcePort()).number("dst_port", packet.destinationPort());
        } else if (Protocols.hasTypes(packet.protocol())) {
            json.number("icmp_type", packet.destinationPort() >> 8).number("icmp_code", packet.destinationPort() & 255);
        }
    }

    void cause(JsonText json, Cause cause) {
        json.code("code", cause.code()).text("object", cause.object()).texts("arguments", cause.arguments());
        json.sentence("text", texts -> texts.say(cause.code(), names.label(cause.object())));
        evidence.place(json, cause.evidence());
    }

    void fix(JsonText json, Fix fix) {
        json.code("code", fix.code()).text("object", fix.object()).texts("arguments", fix.arguments());
        json.flag("proved", fix.proved()).texts("also_cuts", fix.alsoCuts());
        json.sentence("text", texts -> texts.say(fix.code(), names.label(fix.object())));
        evidence.place(json, fix.evidence());
    }
}
