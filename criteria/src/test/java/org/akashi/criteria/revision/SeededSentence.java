package org.akashi.criteria.revision;

import java.util.Random;

/**
 * A sentence as choices of words; two clauses if it has a second.
 *
 * @param modality 0 for what is done, 1 for what ought to be, 2 for what may be
 */
record SeededSentence(int subject, int[] first, int[] second, int modality) {

    private static final String[][] SUBJECTS = {
        {"組織", "The organization"},
        {"事業者", "The provider"},
        {"管理者", "The administrator"},
        {"監査責任者", "The person responsible for audits"},
    };
    private static final String[][] TIMES = {
        {"毎年", "every year"},
        {"四半期ごとに", "every quarter"},
        {"契約を結ぶ前に", "before a contract is signed"},
        {"変更の都度", "at every change"},
        {"運用を始める前に", "before operation begins"},
        {"事故の後に", "after an incident"},
        {"毎月", "every month"},
        {"退職の日までに", "by the day of leaving"},
        {"障害の復旧後に", "after recovery from a failure"},
        {"新しい機器を置く前に", "before new equipment is installed"},
    };
    private static final String[][] OBJECTS = {
        {"仮想サーバの構成", "the configuration of virtual servers"},
        {"保守用の端末", "terminals for maintenance"},
        {"暗号の鍵", "cryptographic keys"},
        {"利用者の権限", "the rights of users"},
        {"委託先の要員", "the staff of contractors"},
        {"記憶媒体", "storage media"},
        {"通信の経路", "paths of traffic"},
        {"入退室の扉", "doors of the rooms"},
        {"ログの保存領域", "the space where logs are kept"},
        {"バックアップの写し", "backup copies"},
        {"ソフトウェアの部品", "components of software"},
        {"事故の連絡網", "the chain of contacts for incidents"},
        {"教育の受講者", "participants of training"},
        {"電源と空調", "power supply and air conditioning"},
        {"時刻の同期元", "the source of time"},
        {"契約書の条項", "clauses of contracts"},
        {"個人情報の台帳", "the register of personal data"},
        {"試験用のデータ", "data for tests"},
        {"特権のある識別子", "privileged identifiers"},
        {"可搬の機器", "portable devices"},
    };
    private static final String[][] ASPECTS = {
        {"一覧", "a list"},
        {"責任者", "the person in charge"},
        {"有効な期限", "the term of validity"},
        {"承認の記録", "records of approval"},
        {"点検の結果", "results of inspections"},
        {"廃棄の証拠", "evidence of disposal"},
        {"変更の履歴", "the history of changes"},
        {"許容できる停止時間", "the tolerable downtime"},
        {"例外の理由", "reasons for exceptions"},
        {"異常の検知方法", "how anomalies are detected"},
        {"復元の手順", "the steps of restoration"},
        {"保管の場所", "the place of storage"},
        {"費用の見積り", "the estimate of cost"},
        {"識別の印", "marks of identification"},
        {"分類の区分", "the classes of classification"},
    };
    private static final String[][] PLACES = {
        {"データセンターで", "in the data centre"},
        {"開発の環境で", "in the development environment"},
        {"委託先の拠点で", "at the contractor's site"},
        {"管理用のネットワークで", "on the management network"},
        {"利用者の窓口で", "at the users' desk"},
        {"予備のサイトで", "at the standby site"},
        {"共有の倉庫で", "in the shared store"},
        {"監視の当番で", "on the monitoring shift"},
        {"会議の場で", "in the meeting"},
        {"受付の部屋で", "in the reception room"},
        {"検証用の区画で", "in the test zone"},
        {"国外の支店で", "at branches abroad"},
    };
    private static final String[][] MEANS = {
        {"署名付きの様式により", "with a signed form"},
        {"専用の道具を用いて", "with a dedicated tool"},
        {"上位者の承認を得て", "with a superior's approval"},
        {"抜取りの検査により", "by spot checks"},
        {"照合の表に基づいて", "after a table of comparison"},
        {"契約の定めに従って", "as the contract provides"},
        {"複数の担当者の立会いの下で", "in the presence of several clerks"},
        {"自動の通知を使って", "by automatic notice"},
        {"年度の計画に沿って", "along the plan of the year"},
        {"外部の助言を踏まえて", "in view of outside advice"},
        {"危険の度合いに応じて", "as the risk demands"},
        {"前回の結果と比べて", "in comparison with the last result"},
    };
    private static final String[][] VERBS = {
        {"文書に定める", "lays down in a document"},
        {"台帳に登録する", "enters in a register"},
        {"経営陣に報告する", "reports to top management"},
        {"第三者に確かめさせる", "has verified by a third party"},
        {"自動で照合する", "reconciles automatically"},
        {"顧客に通知する", "notifies to its customers"},
        {"封印して保管する", "keeps under seal"},
        {"二人で確認する", "checks with two persons"},
        {"計画に織り込む", "makes part of its plans"},
        {"教材に載せる", "puts into training material"},
        {"契約で求める", "demands by contract"},
        {"画面に表示する", "shows on a screen"},
    };

    /** Words for a clause, by chance. */
    static int[] clause(Random random) {
        return new int[] {
            random.nextInt(TIMES.length),
            random.nextInt(OBJECTS.length),
            random.nextInt(ASPECTS.length),
            random.nextInt(VERBS.length),
            random.nextInt(PLACES.length),
            random.nextInt(MEANS.length)
        };
    }

    static SeededSentence of(Random random, boolean two, int modality) {
        int subject = random.nextInt(SUBJECTS.length);
        return new SeededSentence(subject, clause(random), two ? clause(random) : new int[0], modality);
    }

    String ja() {
        String end = switch (modality) {
            case 1 -> "ことが望ましい。";
            case 2 -> "ことができる。";
            default -> "。";
        };
        return SUBJECTS[subject][0] + "は、" + clause(first, 0) + (second.length == 0 ? "" : "とともに、" + clause(second, 0))
                + end;
    }

    String en() {
        String verb = switch (modality) {
            case 1 -> "should see to it: ";
            case 2 -> "may see to it: ";
            default -> "sees to it: ";
        };
        return SUBJECTS[subject][1] + " " + verb + clause(first, 1)
                + (second.length == 0 ? "" : ", and also " + clause(second, 1)) + ".";
    }

    private static String clause(int[] words, int language) {
        String time = TIMES[words[0]][language];
        String object = OBJECTS[words[1]][language];
        String aspect = ASPECTS[words[2]][language];
        String verb = VERBS[words[3]][language];
        String place = PLACES[words[4]][language];
        String means = MEANS[words[5]][language];
        return language == 0
                ? time + place + object + "について" + aspect + "を" + means + verb
                : time + " " + place + ", of " + object + ", " + verb + " " + aspect + " " + means;
    }
}
