package org.akashi.synth;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.akashi.synth.json.JsonOut;
import org.akashi.synth.plan.Declaration;
import org.akashi.synth.plan.ExpectedCrossing;
import org.akashi.synth.plan.Part;

/**
 * What is known about the cloud, in files whose names begin with {@code _} and are no evidence: what was planted, what should be
 * found, and what is wanted.
 */
final class Truth implements AutoCloseable {

    static final String PLANTED = "_truth.json";
    static final String CROSSINGS = "_expected-crossings.csv";
    static final String DECLARATIONS = "_declarations.yaml";

    private final JsonOut planted;
    private final BufferedWriter crossings;
    private final BufferedWriter declarations;

    Truth(Request request, Path folder) {
        try {
            planted = JsonOut.create(folder.resolve(PLANTED));
            crossings = Files.newBufferedWriter(folder.resolve(CROSSINGS));
            declarations = Files.newBufferedWriter(folder.resolve(DECLARATIONS));
            crossings.write("relation,kind,from,to,cause,object,evidence,defect\n");
            declarations.write("# What the operators of this synthetic cloud say is intended.\ninterconnections:\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        planted.object().name("request").object();
        planted.member("tenants", request.tenants())
                .member("vms", request.vms())
                .member("seed", request.seed())
                .member("defects", request.defects())
                .member("ovn", request.ovn());
        planted.endObject().name("defects").array();
    }

    void write(Part part) {
        part.defect().ifPresent(defect -> {
            planted.line().object();
            planted.member("name", defect.name()).member("kind", defect.kind().name());
            planted.name("ids").object();
            defect.ids().forEach(planted::member);
            planted.endObject().endObject();
        });
        try {
            for (ExpectedCrossing crossing : part.crossings()) {
                crossings.write(String.join(
                        ",",
                        crossing.relation(),
                        crossing.kind(),
                        crossing.from(),
                        crossing.to(),
                        crossing.cause(),
                        crossing.object(),
                        crossing.onlyOvn() ? "ovn" : "",
                        crossing.defect()));
                crossings.write('\n');
            }
            for (Declaration declaration : part.declarations()) {
                declare(declaration);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void declare(Declaration declaration) throws IOException {
        declarations.write("  - id: " + declaration.id() + "\n    from: \"" + declaration.from() + "\"\n    to: \""
                + declaration.to() + "\"\n");
        if (!declaration.traffic().isEmpty()) {
            declarations.write("    traffic: [" + String.join(", ", declaration.traffic()) + "]\n");
        }
        declarations.write("    segment: " + declaration.segment() + "\n    purpose: " + declaration.purpose()
                + "\n    approver: head of operations\n    expires: 2099-12-31\n");
    }

    @Override
    public void close() {
        planted.endArray().endObject().close();
        try {
            crossings.close();
            declarations.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
