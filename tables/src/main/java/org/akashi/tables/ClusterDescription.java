package org.akashi.tables;

import java.util.List;
import org.akashi.model.storage.ClusterAccount;
import org.akashi.model.storage.ClusterPool;

/** The tables of storage clusters: pools, and who may do what with them. */
final class ClusterDescription {

    private static final PartTables<ClusterPool> POOLS = new PartTables<>(
            "ClusterPool",
            "cluster_pools",
            "cluster_pool",
            "クラスターのプール",
            "Pool of a cluster",
            cloud -> cloud.resources().storage().pools().values().stream());

    private static final PartTables<ClusterAccount> ACCOUNTS = new PartTables<>(
            "ClusterAccount",
            "cluster_accounts",
            "cluster_account",
            "クラスターのアカウント",
            "Account of a cluster",
            cloud -> cloud.resources().storage().accounts().values().stream());

    private ClusterDescription() {}

    static List<Table<?>> tables() {
        return List.of(
                pools(),
                POOLS.texts(
                        PartTables.Named.of(
                                "cluster_pool_applications",
                                "プールの用途",
                                "What pools are for",
                                "application",
                                "用途",
                                "Application"),
                        "applications",
                        ClusterPool::applications),
                POOLS.texts(
                        PartTables.Named.of("cluster_pool_flags", "プールのフラグ", "Flags of pools", "flag", "フラグ", "Flag"),
                        "flags",
                        ClusterPool::flags),
                accounts(),
                ACCOUNTS.pairs(
                        PartTables.Named.of(
                                "cluster_account_rights",
                                "アカウントの権限。名はデーモンの種類",
                                "Rights of accounts; the name is the kind of daemon",
                                "rights",
                                "書かれているままの権限",
                                "Rights as they are written"),
                        "rights",
                        ClusterAccount::rights));
    }

    private static Table<?> pools() {
        return IdentityDescription.placed(
                IdentityDescription.<ClusterPool>elements(
                                "cluster_pools",
                                "ClusterPool",
                                "StorageSystems.pools",
                                "ストレージクラスターのプール",
                                "Pools of storage clusters (Ceph)",
                                POOLS.wholes())
                        .text(
                                "system",
                                "ClusterPool.system",
                                ClusterPool::system,
                                "証拠でのシステムの名",
                                "Name of the system in evidence")
                        .number(
                                "copies",
                                "ClusterPool.copies",
                                ClusterPool::copies,
                                "写し又は部分の数",
                                "Copies of an object, or parts of one that is coded")
                        .in(Unit.COUNT)
                        .number(
                                "least",
                                "ClusterPool.least",
                                ClusterPool::least,
                                "書くために要る数",
                                "How many must be there for it to be written")
                        .in(Unit.COUNT),
                "ClusterPool");
    }

    private static Table<?> accounts() {
        return IdentityDescription.placed(
                IdentityDescription.<ClusterAccount>elements(
                                "cluster_accounts",
                                "ClusterAccount",
                                "StorageSystems.accounts",
                                "ストレージクラスターのアカウント",
                                "Accounts of storage clusters (Ceph)",
                                ACCOUNTS.wholes())
                        .text(
                                "system",
                                "ClusterAccount.system",
                                ClusterAccount::system,
                                "証拠でのシステムの名",
                                "Name of the system in evidence")
                        .flag(
                                "client",
                                "ClusterAccount.isClient()",
                                ClusterAccount::isClient,
                                "クラスターの外の者か",
                                "Whether it is somebody's from outside the cluster")
                        .flag(
                                "unlimited",
                                "ClusterAccount.unlimited()",
                                ClusterAccount::unlimited,
                                "すべてのプールのデータに何でもできるか",
                                "Whether it may do everything with the data of every pool")
                        .flag(
                                "every_pool",
                                "ClusterAccount.everyPool()",
                                ClusterAccount::everyPool,
                                "プールも名前空間も限らない権限があるか",
                                "Whether a right on data names neither a pool nor a namespace"),
                "ClusterAccount");
    }
}
