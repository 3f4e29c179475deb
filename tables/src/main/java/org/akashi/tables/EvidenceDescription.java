package org.akashi.tables;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.akashi.model.Artifact;
import org.akashi.model.Cell;
import org.akashi.model.Cloud;
import org.akashi.model.Component;
import org.akashi.model.Diagnostic;
import org.akashi.model.EvidenceKind;

/** The tables about the evidence itself: what was read, how far, and what was wrong with it. */
final class EvidenceDescription {

    private EvidenceDescription() {}

    /** A kind of evidence beside the cloud that tells whether it was read. */
    private record Kind(Cloud cloud, EvidenceKind kind) {}

    static List<Table<?>> tables() {
        return List.of(
                evidence(), artifacts(), kinds(), kindArtifacts(), diagnostics(), arguments(), cells(), components());
    }

    private static Table<?> evidence() {
        return TableBuilder.ofCloud(
                        "evidence", "Cloud.evidence", "証拠全体。1行", "The evidence as a whole; one row", Stream::of)
                .text(
                        "root_hash",
                        "EvidenceSummary.rootHash",
                        cloud -> cloud.evidence().rootHash(),
                        "すべてのファイルに対するハッシュ。監査結果が引用する値",
                        "Hash over all artefacts, which results cite")
                .in(Unit.SHA256)
                .asKey()
                .flag(
                        "sealed",
                        "EvidenceSummary.sealed",
                        cloud -> cloud.evidence().sealed(),
                        "封印された証拠か",
                        "Whether the evidence is sealed")
                .table();
    }

    private static Table<?> artifacts() {
        return TableBuilder.ofCloud(
                        "artifacts",
                        "EvidenceSummary.artifacts",
                        "証拠のファイル",
                        "The files of the evidence",
                        cloud -> cloud.evidence().artifacts().stream())
                .text("path", "Artifact.path", Artifact::path, "証拠内のパス", "Path within the evidence")
                .in(Unit.PATH)
                .asKey()
                .big("size", "Artifact.size", Artifact::size, "大きさ", "Size")
                .in(Unit.BYTES)
                .text("sha256", "Artifact.sha256", Artifact::sha256, "内容のハッシュ", "Hash of the content")
                .in(Unit.SHA256)
                .flag("was_read", "Artifact.read", Artifact::read, "読み取りの対象となったか", "Whether a reader took it")
                .table();
    }

    private static Table<?> kinds() {
        return TableBuilder.ofCloud(
                        "evidence_kinds",
                        "Cloud.coverage",
                        "監査に要り得る証拠の種類と、読めたかどうか。証拠がないことは適合を意味しない",
                        "The kinds of evidence an audit may need, and whether they were read; absence is never compliance",
                        cloud -> Arrays.stream(EvidenceKind.values()).map(kind -> new Kind(cloud, kind)))
                .choice("kind", "", EvidenceKind.class, Kind::kind, "種類", "Kind")
                .asKey()
                .text("usual_file", "", row -> row.kind().usualFile(), "通常のファイル名", "Name its file usually has")
                .flag(
                        "present",
                        "Coverage.artifacts",
                        row -> row.cloud().coverage().has(row.kind()),
                        "ファイルがあったか。壊れたものを含む",
                        "Whether any artefact of it was read, even a damaged one")
                .flag(
                        "whole",
                        "Coverage.whole",
                        row -> row.cloud().coverage().complete(row.kind()),
                        "欠けなく最後まで読めたか",
                        "Whether it was read to its end, with nothing missing")
                .table();
    }

    private static Table<?> kindArtifacts() {
        return TableBuilder.ofCloud(
                        "evidence_kind_artifacts",
                        "Coverage.artifacts",
                        "各種類の証拠が読まれたファイル",
                        "The artefacts that each kind of evidence was read from",
                        cloud -> Part.of(
                                Arrays.asList(EvidenceKind.values()),
                                kind -> cloud.coverage().artifacts(kind)))
                .choice("kind", "", EvidenceKind.class, Part::whole, "種類", "Kind")
                .asKey()
                .refersTo("evidence_kinds.kind")
                .text("artifact", "Coverage.artifacts", Part::part, "ファイル", "Artefact")
                .in(Unit.PATH)
                .asKey()
                .refersTo("artifacts.path")
                .table();
    }

    private static Stream<Part<Cloud, Diagnostic>> numbered(Cloud cloud) {
        return Part.of(List.of(cloud), Cloud::diagnostics);
    }

    private static Table<?> diagnostics() {
        return TableBuilder.ofCloud(
                        "diagnostics",
                        "Cloud.diagnostics",
                        "証拠の誤りや欠け",
                        "What the evidence got wrong or left out",
                        EvidenceDescription::numbered)
                .number("id", "", Part::position, "番号", "Number")
                .in(Unit.PLACE)
                .asKey()
                .choice(
                        "code",
                        "Diagnostic.code",
                        Diagnostic.Code.class,
                        row -> row.part().code(),
                        "内容の分類",
                        "What it is about")
                .choice(
                        "severity",
                        "Diagnostic.code.severity()",
                        Diagnostic.Severity.class,
                        row -> row.part().code().severity(),
                        "note は注記、gap は結論に影響する欠け",
                        "note: worth saying; gap: what depends on it is undetermined")
                .evidence("Diagnostic.place", row -> row.part().place())
                .table();
    }

    private static Table<?> arguments() {
        return TableBuilder.ofCloud(
                        "diagnostic_arguments",
                        "Diagnostic.arguments",
                        "診断の引数。意味は code ごとに決まる",
                        "The arguments of diagnostics; what they mean depends on the code",
                        cloud -> Part.of(
                                numbered(cloud), diagnostic -> diagnostic.part().arguments()))
                .number("diagnostic", "", row -> row.whole().position(), "診断の番号", "Number of the diagnostic")
                .asKey()
                .refersTo("diagnostics.id")
                .position(Part::position)
                .text("argument", "Diagnostic.arguments", Part::part, "引数", "Argument")
                .table();
    }

    private static Table<?> cells() {
        return TableBuilder.ofCloud(
                        "cells",
                        "",
                        "実装モデルのセル (2015年の報告書 C.4)",
                        "The cells of the implementation model (METI report 2015, C.4)",
                        cloud -> Arrays.stream(Cell.values()))
                .choice("cell", "", Cell.class, cell -> cell, "セル", "Cell")
                .asKey()
                .text("name_ja", "", cell -> named(cell).ja(), "日本語の名", "Japanese name")
                .text("name_en", "", cell -> named(cell).en(), "英語の名", "English name")
                .table();
    }

    private static Meaning named(Cell cell) {
        return switch (cell) {
            case PHYSICAL_SERVER -> new Meaning("物理サーバ", "Physical server");
            case PHYSICAL_NETWORK -> new Meaning("物理ネットワーク", "Physical network");
            case PHYSICAL_STORAGE -> new Meaning("物理ストレージ", "Physical storage");
            case SERVER_VIRTUALIZATION -> new Meaning("サーバ仮想化機構", "Server virtualization");
            case NETWORK_VIRTUALIZATION -> new Meaning("ネットワーク仮想化機構", "Network virtualization");
            case STORAGE_VIRTUALIZATION -> new Meaning("ストレージ仮想化機構", "Storage virtualization");
            case VIRTUAL_SERVER -> new Meaning("仮想サーバ", "Virtual server");
            case VIRTUAL_NETWORK -> new Meaning("仮想ネットワーク", "Virtual network");
            case VIRTUAL_STORAGE -> new Meaning("仮想ストレージ", "Virtual storage");
            case SERVICE_MANAGEMENT -> new Meaning("サービス管理", "Service management");
        };
    }

    private static Table<?> components() {
        return TableBuilder.ofCloud(
                        "components",
                        "",
                        "ISO/IEC 17789:2014 の機能コンポーネントのうち、表の行が属するもの。要素の配置と番号は本ソフトウェアによる",
                        "Functional components of ISO/IEC 17789:2014 that rows belong to; placement and numbers are ours",
                        cloud -> Arrays.stream(Component.values()))
                .choice("component", "", Component.class, component -> component, "コンポーネント", "Component")
                .asKey()
                .text(
                        "number",
                        "",
                        EvidenceDescription::number,
                        "基準ライブラリー iso-17789/2014 での番号",
                        "Its number in the criteria library, iso-17789/2014")
                .text("name_ja", "", component -> named(component).ja(), "日本語の名", "Japanese name")
                .text("name_en", "", component -> named(component).en(), "英語の名", "English name")
                .table();
    }

    private static String number(Component component) {
        return switch (component) {
            case RESOURCE_ABSTRACTION_AND_CONTROL -> "010";
            case PHYSICAL_RESOURCES -> "011";
            case AUTHENTICATION_AND_IDENTITY_MANAGEMENT -> "016";
            case AUTHORIZATION_AND_SECURITY_POLICY_MANAGEMENT -> "017";
            case ENCRYPTION_MANAGEMENT -> "018";
            case PLATFORM_AND_VIRTUALIZATION_MANAGEMENT -> "026";
        };
    }

    private static Meaning named(Component component) {
        return switch (component) {
            case ENCRYPTION_MANAGEMENT -> new Meaning("暗号化管理", "Encryption management");
            case RESOURCE_ABSTRACTION_AND_CONTROL -> new Meaning("リソース抽象化・制御", "Resource abstraction and control");
            case PHYSICAL_RESOURCES -> new Meaning("物理リソース", "Physical resources");
            case AUTHENTICATION_AND_IDENTITY_MANAGEMENT ->
                new Meaning("認証及びアイデンティティ管理", "Authentication and identity management");
            case AUTHORIZATION_AND_SECURITY_POLICY_MANAGEMENT ->
                new Meaning("認可及びセキュリティポリシー管理", "Authorization and security policy management");
            case PLATFORM_AND_VIRTUALIZATION_MANAGEMENT ->
                new Meaning("プラットフォーム及び仮想化管理", "Platform and virtualization management");
        };
    }
}
