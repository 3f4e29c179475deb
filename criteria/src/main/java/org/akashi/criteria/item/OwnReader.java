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
            problems.claim("own items", node.child("id").text(), node);
            List<SlotKey> slots = new ArrayList<>();
            for (YamlNode slot : node.child("for").items()) {
                EditionReader.key(slot).ifPresent(slots::add);
            }
            Confidence confidence = node.child("confidence").constant(Confidence.class);
            items.add(statement(node, slots, confidence, wording));
        }
        return items;
    }

    /**
     * A statement, for slots that are known already.
     *
     * @param confidence how well it corresponds to them, unless it says so itself; the same holds of the wording
     */
    static OwnItem statement(YamlNode node, List<SlotKey> slots, Confidence confidence, Wording wording) {
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
        if (SlotKey.parse(id).isPresent() || id.matches("[0-9.]+(\\.[A-Z]+)?")) {
            node.child("id").problem(Problem.Code.UNKNOWN_VALUE, id, "AK-…");
        }
        Level level = node.child("level").constant(Level.class);
        return new OwnItem(
                id,
                slots,
                level,
                node.constantOr("addressee", Addressee.BOTH),
                node.constantOr(
                        "object",
                        level == Level.GOVERNANCE ? AuditObject.MANAGEMENT_RESPONSIBILITY : AuditObject.PRACTICE),
                node.constantOr("confidence", confidence),
                new TextBlock(
                        node.child("text").bilingual(),
                        node.constantOr(
                                "origin",
                                level == Level.DETAIL ? Origin.OWN_APPLICATION_GUIDANCE : Origin.OWN_SUPPLEMENT),
                        node.constantOr("wording", wording)),
                node.constantOr("reason", level == Level.DETAIL ? OwnReason.TOO_COARSE : OwnReason.MORE_ABSTRACT),
                node.constantOr("status", Status.PUBLISHED),
                Place.of(node));
    }
}
