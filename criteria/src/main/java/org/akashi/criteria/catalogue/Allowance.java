package org.akashi.criteria.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.akashi.criteria.Bilingual;
import org.akashi.criteria.Problems;
import org.akashi.criteria.YamlNode;
import org.akashi.criteria.item.Place;

/**
 * One check that one item need not pass, and why.
 *
 * @param item what the finding names: the id of an own item, the key of an official one, or the id of a map with {@code #} and a number
 * @param lint the id of the check
 */
public record Allowance(String item, String lint, Bilingual reason, Place place) {

    static List<Allowance> read(YamlNode file, Problems problems) {
        file.only("allowances");
        List<Allowance> allowances = new ArrayList<>();
        for (YamlNode node : file.child("allowances").items()) {
            node.only("item", "lint", "reason");
            String item = node.child("item").text();
            String lint = node.child("lint").text();
            problems.claim("allowances", item + " " + lint, node);
            allowances.add(new Allowance(item, lint, node.child("reason").bilingual(), Place.of(node)));
        }
        return allowances;
    }
}
