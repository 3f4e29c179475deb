package org.akashi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import org.akashi.collect.http.Tls;
import org.akashi.collect.ovsdb.OvsdbCollector;
import org.akashi.evidence.bag.BagPaths;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code akashi collect ovn}: the databases of OVN and of Open vSwitch. */
@Command(name = "ovn", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CollectOvnCommand implements Callable<Integer> {

    @Option(names = "--nb", paramLabel = "DB", descriptionKey = "option.nb")
    private String northbound = "";

    @Option(names = "--sb", paramLabel = "DB", descriptionKey = "option.sb")
    private String southbound = "";

    @Option(names = "--ovs", paramLabel = "HOST=DB", descriptionKey = "option.ovs")
    private List<String> switches = List.of();

    @Option(names = "--os-region-name", paramLabel = "REGION", descriptionKey = "option.ovn-region")
    private String region = "RegionOne";

    @Option(names = "--ca", paramLabel = "FILE", descriptionKey = "option.ca")
    private @Nullable Path ca;

    @Option(names = "--certificate", paramLabel = "FILE", descriptionKey = "option.own-certificate")
    private @Nullable Path certificate;

    @Option(names = "--private-key", paramLabel = "FILE", descriptionKey = "option.private-key")
    private @Nullable Path privateKey;

    @Mixin
    private CollectOptions options = new CollectOptions();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    private final Console console;

    CollectOvnCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.in(languageOption.language(console.terminal()));
        OvsdbCollector collector = new OvsdbCollector(BagPaths.step(region), tls());
        boolean any = false;
        for (String[] database : new String[][] {{northbound, "nb"}, {southbound, "sb"}}) {
            if (!database[0].isEmpty()) {
                any = true;
                if (database[1].equals("nb")) {
                    collector.northbound(database[0]);
                } else {
                    collector.southbound(database[0]);
                }
            }
        }
        for (String one : switches) {
            int sign = one.indexOf('=');
            if (sign < 1) {
                throw new CommandProblem(Problem.BAD_OPTION, "--ovs", one);
            }
            any = true;
            collector.openVswitch(one.substring(0, sign), one.substring(sign + 1));
        }
        if (!any) {
            throw new CommandProblem(Problem.INCOMPLETE_OPTIONS, "--nb, --sb, --ovs");
        }
        return options.collect(collector, console, texts);
    }

    private Optional<SSLContext> tls() {
        Path authority = ca;
        Path own = certificate;
        Path key = privateKey;
        if (authority == null && own == null && key == null) {
            return Optional.empty();
        }
        if (authority == null || (own == null) != (key == null)) {
            throw new CommandProblem(Problem.INCOMPLETE_OPTIONS, "--ca, --certificate, --private-key");
        }
        return Optional.of(own == null || key == null ? Tls.trusting(authority) : Tls.trusting(authority, own, key));
    }
}
