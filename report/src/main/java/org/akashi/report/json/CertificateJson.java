package org.akashi.report.json;

import java.io.IOException;
import java.io.OutputStream;
import org.akashi.model.EvidenceSummary;
import org.akashi.model.certificate.Certificate;
import org.akashi.report.isolation.CertificateFile;

/** A certificate of isolation as a file. Its words are defined in {@code docs/certificate.md}, its form in {@code docs/isolate.md}. */
public final class CertificateJson {

    private CertificateJson() {}

    /**
     * Writes a certificate, in UTF-8, as it goes. Equal arguments give equal bytes.
     *
     * @param evidence what it was made of
     * @param to stays open
     * @throws IOException what the stream throws
     */
    public static void write(Certificate certificate, EvidenceSummary evidence, OutputStream to) throws IOException {
        JsonText.write(to, json -> {
            json.text("form", CertificateFile.FORM);
            json.object("evidence", members -> new EvidenceJson(evidence).summary(json));
            json.object(
                    "pairs",
                    members -> json.number("total", certificate.pairs().total())
                            .number("certified", certificate.pairs().certified()));
            json.objects(
                    "owners",
                    certificate.owners().entrySet(),
                    owner -> json.text("project", owner.getKey()).text("owner", owner.getValue()));
            json.objects(
                    "hubs",
                    certificate.hubs(),
                    hub -> json.text("wire", hub.wire()).texts("segments", hub.segments()));
            json.objects(
                    "zones",
                    certificate.zones(),
                    zone -> json.text("id", zone.id())
                            .texts("segments", zone.segments())
                            .texts("routers", zone.routers()));
            json.objects(
                    "doors",
                    certificate.doors(),
                    door -> json.text("hub", door.hub())
                            .text("zone", door.zone())
                            .code("way", door.way())
                            .texts("receivers", door.receivers())
                            .number("senders", door.senders()));
        });
    }
}
