package org.akashi.read.openstack.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.akashi.model.EvidenceKind;
import org.akashi.model.resource.Image;
import org.akashi.model.resource.Volume;
import org.akashi.read.json.JsonObject;
import org.akashi.read.json.ListFormat;
import org.akashi.read.openstack.OpenStackList;

/** The lists of the block storage and image services. */
public final class StorageLists {

    /** A project that an image is shared with. */
    record ImageMember(String image, String project) {}

    static final OpenStackList<Volume> VOLUMES = OpenStackList.of(
            "volume",
            "volumes",
            EvidenceKind.VOLUMES,
            new ListFormat<>(
                    "volumes",
                    Set.of("id", "name", "os-vol-tenant-attr:tenant_id", "encrypted", "attachments"),
                    o -> o.required("id")
                            .map(id -> new Volume(
                                    id,
                                    o.textOrEmpty("name"),
                                    o.sharedOrEmpty("os-vol-tenant-attr:tenant_id"),
                                    o.flag("encrypted", false),
                                    servers(o),
                                    o.place()))));

    static final OpenStackList<Image> IMAGES = OpenStackList.of(
            "image",
            "images",
            EvidenceKind.IMAGES,
            new ListFormat<>(
                    "images",
                    Set.of("id", "name", "owner", "visibility"),
                    o -> o.required("id")
                            .flatMap(id -> visibility(o)
                                    .map(visibility -> new Image(
                                            id,
                                            o.textOrEmpty("name"),
                                            o.textOrEmpty("owner"),
                                            visibility,
                                            List.of(),
                                            o.place())))));

    static final OpenStackList<ImageMember> IMAGE_MEMBERS = OpenStackList.supporting(
            "image",
            "members",
            new ListFormat<>(
                    "members",
                    Set.of("image_id", "member_id"),
                    o -> o.text("image_id")
                            .or(() -> o.text(ListFormat.GATHERED_UNDER))
                            .or(() -> o.required("image_id"))
                            .flatMap(image -> o.required("member_id").map(member -> new ImageMember(image, member)))));

    private StorageLists() {}

    /** Every list of the two services. */
    public static List<OpenStackList<?>> all() {
        return List.of(VOLUMES, IMAGES, IMAGE_MEMBERS);
    }

    private static List<String> servers(JsonObject o) {
        List<String> servers = new ArrayList<>();
        for (JsonObject attachment : o.objects("attachments")) {
            attachment.shared("server_id").ifPresent(servers::add);
        }
        return servers;
    }

    private static Optional<Image.Visibility> visibility(JsonObject o) {
        Optional<String> text = o.required("visibility");
        for (Image.Visibility visibility : Image.Visibility.values()) {
            if (text.equals(Optional.of(visibility.name().toLowerCase(Locale.ROOT)))) {
                return Optional.of(visibility);
            }
        }
        return text.flatMap(value -> o.bad("visibility", value));
    }
}
