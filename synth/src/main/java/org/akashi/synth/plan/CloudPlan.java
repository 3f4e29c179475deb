package org.akashi.synth.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A whole cloud as its parts, each made when it is asked for, always the same. */
public final class CloudPlan {

    private static final int TUNNELS = 16_000_000;
    private static final int FIRST_TUNNEL = 100;

    private final Shape shape;
    private final Ids ids;
    private final CommonDraft.Provided provided;
    private final List<DefectKind> kinds = new ArrayList<>();

    public CloudPlan(Shape shape, Ids ids) {
        this.shape = shape;
        this.ids = ids;
        this.provided = CommonDraft.of(shape, ids, shape.parts());
        for (DefectKind kind : DefectKind.values()) {
            if (kind != DefectKind.ONE_BRIDGE || shape.bridged()) {
                kinds.add(kind);
            }
        }
    }

    public Shape shape() {
        return shape;
    }

    public Ids ids() {
        return ids;
    }

    public Common common() {
        return provided.common();
    }

    /** How many defects of a kind are planted: the kinds take turns. */
    public int planted(DefectKind kind) {
        int at = kinds.indexOf(kind);
        return at < 0 ? 0 : (shape.defects() - at + kinds.size() - 1) / kinds.size();
    }

    /** Makes the parts one after the other, in an order that never changes; none of them is kept. */
    public void forEach(Consumer<Part> consumer) {
        consumer.accept(provided.part());
        for (int i = 0; i < shape.parts(); i++) {
            consumer.accept(part(i));
        }
    }

    private Part part(int number) {
        int each = Math.min(8192, TUNNELS / (shape.parts() + 1));
        Draft draft = new Draft(provided.common(), ids, number, FIRST_TUNNEL + number * each);
        if (number < shape.tenants()) {
            return TenantDraft.of(shape, ids, draft);
        }
        int defect = number - shape.tenants() - shape.departments();
        if (defect < 0) {
            return DepartmentDraft.of(shape, ids, draft);
        }
        DefectKind kind = kinds.get(defect % kinds.size());
        return DefectDraft.of(shape, ids, draft, kind, defect / kinds.size() + 1);
    }
}
