package org.akashi.criteria.item;

import java.util.ArrayList;
import java.util.List;
import org.akashi.criteria.Confidence;
import org.akashi.criteria.Origin;
import org.akashi.criteria.Problem;
import org.akashi.criteria.Problems;
import org.akashi.criteria.TextBlock;
import org.akashi.criteria.Wording;
import org.akashi.criteria.YamlNode;

/** Reads statements of our own, or the user's: {@code own}. */
public final class OwnReader {

    private OwnReader() {}

    /** @param wording whose words they are unless a statement says so itself */
    public static List<OwnItem> read(YamlNode file, Wording wording, Problems problems) {
        file.only("own");
        List<OwnItem> items = new ArrayList<>();
        for (YamlNode node : file.child("own").items()) {
            node.only(
                    "id",
                    "for",
                    "level",
                    "addressee",
                    "object",
                    "confidence",
                    "text",
                    "origin",
                    "wording",
                    "reason",
                    "status");
            String id = node.child("id").text();
            problems.claim("own items", id, node);
            if (SlotKey.parse(id).isPresent() || id.matches("[0-9.]+(\\.[A-Z]+)?")) {
                node.child("id").problem(Problem.Code.UNKNOWN_VALUE, id, "AK-…");
            }
            List<SlotKey> slots = new ArrayList<>();
            for (YamlNode slot : node.child("for").items()) {
                EditionReader.key(slot).ifPresent(slots::add);
            }
            Level level = node.child("level").constant(Level.class);
            items.add(new OwnItem(
                    id,
                    slots,
                    level,
                    node.constantOr("addressee", Addressee.BOTH),
                    node.constantOr(
                            "object",
                            level == Level.GOVERNANCE ? AuditObject.MANAGEMENT_RESPONSIBILITY : AuditObject.PRACTICE),
                    node.child("confidence").constant(Confidence.class),
                    new TextBlock(
                            node.child("text").bilingual(),
                            node.constantOr(
                                    "origin",
                                    level == Level.DETAIL ? Origin.OWN_APPLICATION_GUIDANCE : Origin.OWN_SUPPLEMENT),
                            node.constantOr("wording", wording)),
                    node.constantOr("reason", level == Level.DETAIL ? OwnReason.TOO_COARSE : OwnReason.MORE_ABSTRACT),
                    node.constantOr("status", Status.PUBLISHED),
                    Place.of(node)));
        }
        return items;
    }
}
