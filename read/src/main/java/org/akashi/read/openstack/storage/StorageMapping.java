package org.akashi.read.openstack.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akashi.model.resource.Image;
import org.akashi.model.resource.Volume;
import org.akashi.read.json.Problems;
import org.akashi.read.openstack.Answers;

/** Volumes and images, from the storage services' lists. */
public final class StorageMapping {

    private StorageMapping() {}

    public static SortedMap<String, Volume> volumes(Answers answers, Problems problems) {
        return answers.byId(StorageLists.VOLUMES, Volume::id, Volume::evidence, problems);
    }

    /** Images with the projects they are shared with, whether or not these have accepted. */
    public static SortedMap<String, Image> images(Answers answers, Problems problems) {
        Map<String, SortedSet<String>> members = new HashMap<>();
        for (StorageLists.ImageMember member : answers.of(StorageLists.IMAGE_MEMBERS)) {
            members.computeIfAbsent(member.image(), _ -> new TreeSet<>()).add(member.project());
        }
        SortedMap<String, Image> images = new TreeMap<>();
        answers.byId(StorageLists.IMAGES, Image::id, Image::evidence, problems)
                .forEach((id, image) -> images.put(
                        id,
                        new Image(
                                id,
                                image.name(),
                                image.project(),
                                image.visibility(),
                                List.copyOf(members.getOrDefault(id, new TreeSet<>())),
                                image.evidence())));
        return images;
    }
}
