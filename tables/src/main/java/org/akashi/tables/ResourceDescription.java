package org.akashi.tables;

import java.util.List;
import org.akashi.model.Cell;
import org.akashi.model.network.ManagementAddress;
import org.akashi.model.resource.Host;
import org.akashi.model.resource.Image;
import org.akashi.model.resource.Server;
import org.akashi.model.resource.Volume;

/** The tables of servers, hosts, volumes, images, and of the provider's management side. */
final class ResourceDescription {

    private ResourceDescription() {}

    static List<Table<?>> tables() {
        return List.of(servers(), hosts(), dedications(), volumes(), attachments(), images(), members(), management());
    }

    private static Table<?> servers() {
        return IdentityDescription.placed(
                IdentityDescription.<Server>elements(
                                "servers",
                                "Server",
                                "Resources.servers",
                                "仮想マシン",
                                "Virtual machines",
                                cloud -> cloud.resources().servers().values().stream())
                        .maybe("project", "Server.project", Server::project, "属するプロジェクト", "Project it belongs to")
                        .in(Unit.ID)
                        .refersTo("projects.id")
                        .maybe(
                                "host",
                                "Server.host",
                                server -> server.host().orElse(""),
                                "動いているホストの名",
                                "Name of the host it runs on")
                        .refersTo("hosts.name")
                        .text("status", "Server.status", Server::status, "証拠にある状態", "Status as the evidence tells it"),
                "Server");
    }

    private static Table<?> hosts() {
        return IdentityDescription.placed(
                IdentityDescription.<Host>elements(
                                "hosts",
                                "Host",
                                "Resources.hosts",
                                "ハイパーバイザーを持つ物理サーバ",
                                "Physical servers with their hypervisors",
                                cloud -> cloud.resources().hosts().values().stream())
                        .text("hypervisor", "Host.hypervisor", Host::hypervisor, "ハイパーバイザーの種類", "Kind of hypervisor"),
                "Host");
    }

    private static Table<?> dedications() {
        return TableBuilder.ofCloud(
                        "host_dedications",
                        "Host.dedicatedTo",
                        "ホストを専有するプロジェクト。行のないホストは誰の仮想マシンも載せ得る",
                        "The projects that hosts are reserved for; a host without rows may carry everyone's servers",
                        cloud -> Part.of(cloud.resources().hosts().values(), Host::dedicatedTo))
                .text("host", "Host.id", row -> row.whole().id(), "ホスト", "Host")
                .in(Unit.ID)
                .asKey()
                .refersTo("hosts.id")
                .text("project", "Host.dedicatedTo", Part::part, "プロジェクト", "Project")
                .in(Unit.ID)
                .asKey()
                .refersTo("projects.id")
                .table();
    }

    private static Table<?> volumes() {
        return IdentityDescription.placed(
                IdentityDescription.<Volume>elements(
                                "volumes",
                                "Volume",
                                "Resources.volumes",
                                "仮想ディスク",
                                "Virtual disks",
                                cloud -> cloud.resources().volumes().values().stream())
                        .maybe("project", "Volume.project", Volume::project, "属するプロジェクト", "Project it belongs to")
                        .in(Unit.ID)
                        .refersTo("projects.id")
                        .flag(
                                "encrypted",
                                "Volume.encrypted",
                                Volume::encrypted,
                                "暗号化されているか",
                                "Whether it is encrypted"),
                "Volume");
    }

    private static Table<?> attachments() {
        return TableBuilder.ofCloud(
                        "volume_attachments",
                        "Volume.servers",
                        "仮想ディスクが接続された仮想マシン",
                        "The servers that volumes are attached to",
                        cloud -> Part.of(cloud.resources().volumes().values(), Volume::servers))
                .text("volume", "Volume.id", row -> row.whole().id(), "仮想ディスク", "Volume")
                .in(Unit.ID)
                .asKey()
                .refersTo("volumes.id")
                .position(Part::position)
                .text("server", "Volume.servers", Part::part, "仮想マシン", "Server")
                .in(Unit.ID)
                .refersTo("servers.id")
                .table();
    }

    private static Table<?> images() {
        return IdentityDescription.placed(
                IdentityDescription.<Image>elements(
                                "images",
                                "Image",
                                "Resources.images",
                                "仮想マシンのイメージ",
                                "Machine images",
                                cloud -> cloud.resources().images().values().stream())
                        .maybe("project", "Image.project", Image::project, "属するプロジェクト", "Project it belongs to")
                        .in(Unit.ID)
                        .refersTo("projects.id")
                        .choice(
                                "visibility",
                                "Image.visibility",
                                Image.Visibility.class,
                                Image::visibility,
                                "見える範囲",
                                "Who sees it"),
                "Image");
    }

    private static Table<?> members() {
        return TableBuilder.ofCloud(
                        "image_members",
                        "Image.members",
                        "イメージを共有されたプロジェクト",
                        "The projects that images are shared with",
                        cloud -> Part.of(cloud.resources().images().values(), Image::members))
                .text("image", "Image.id", row -> row.whole().id(), "イメージ", "Image")
                .in(Unit.ID)
                .asKey()
                .refersTo("images.id")
                .text("project", "Image.members", Part::part, "プロジェクト", "Project")
                .in(Unit.ID)
                .asKey()
                .refersTo("projects.id")
                .table();
    }

    private static Table<?> management() {
        return Addresses.prefix(
                        TableBuilder.<ManagementAddress>ofCloud(
                                "management_addresses",
                                "Cloud.management",
                                "提供者の管理側のアドレス。ハイパーバイザーのホスト、トンネルの端、管理用の接続先など",
                                "Addresses of the provider's management side: hosts, tunnel ends, control plane",
                                cloud -> cloud.management().stream()),
                        "ManagementAddress.prefix",
                        ManagementAddress::prefix,
                        "アドレスの範囲",
                        "Addresses")
                .choice(
                        "role",
                        "ManagementAddress.role",
                        ManagementAddress.Role.class,
                        ManagementAddress::role,
                        "何のためのものか",
                        "What they are for")
                .text(
                        "what",
                        "ManagementAddress.what",
                        ManagementAddress::what,
                        "アドレスを持つもの。ホストやサービスの名など",
                        "The object that has them, such as a host or service name")
                .placed(Cell.SERVICE_MANAGEMENT)
                .evidence("ManagementAddress.evidence", ManagementAddress::evidence)
                .table();
    }
}
