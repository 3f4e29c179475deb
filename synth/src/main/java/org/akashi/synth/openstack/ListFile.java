package org.akashi.synth.openstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.akashi.synth.json.JsonOut;

/**
 * A list answer: one file, or numbered pages where it is long, each with a link to the next as the service would give it.
 */
final class ListFile implements AutoCloseable {

    /** Elements of a page. */
    static final int PAGE = 200_000;

    /** How a service writes the link to the next page. */
    enum Links {
        /** {@code "ports_links": [{"rel": "next", "href": …}]}. */
        BESIDE,
        /** {@code "links": {"next": …, "self": …, "previous": null}}. */
        KEYSTONE,
        /** {@code "next": …}. */
        GLANCE
    }

    private final Path folder;
    private final String file;
    private final String member;
    private final Links links;
    private final String address;
    private JsonOut out;
    private int page = 1;
    private int elements;

    /**
     * @param file such as {@code neutron.ports}
     * @param member such as {@code ports}
     * @param address of the list
     */
    ListFile(Path folder, String file, String member, Links links, String address) {
        this.folder = folder;
        this.file = file;
        this.member = member;
        this.links = links;
        this.address = address;
        this.out = begin();
    }

    private JsonOut begin() {
        JsonOut next = JsonOut.create(folder.resolve(pageName()));
        next.object().name(member).array();
        return next;
    }

    private String pageName() {
        return String.format(Locale.ROOT, "%s.%03d.json", file, page);
    }

    /** Where the next element goes; the caller writes one object. */
    JsonOut next() {
        if (elements == PAGE) {
            end("?limit=" + PAGE + "&marker=page-" + (page + 1));
            page++;
            elements = 0;
            out = begin();
        }
        elements++;
        return out.line();
    }

    private void end(String next) {
        out.endArray();
        switch (links) {
            case BESIDE -> {
                if (!next.isEmpty()) {
                    out.name(member + "_links").array().object();
                    out.member("rel", "next").member("href", address + next);
                    out.endObject().endArray();
                }
            }
            case KEYSTONE -> {
                out.name("links").object();
                out.name("next");
                if (next.isEmpty()) {
                    out.nothing();
                } else {
                    out.text(address + next);
                }
                out.member("self", address).without("previous").endObject();
            }
            case GLANCE -> {
                out.member("first", address).member("schema", "/v2/schemas/" + member);
                if (!next.isEmpty()) {
                    out.member("next", address + next);
                }
            }
        }
        out.endObject().close();
    }

    /** Ends the last page; a list of one page loses its number. */
    @Override
    public void close() {
        end("");
        if (page == 1) {
            try {
                Files.move(folder.resolve(pageName()), folder.resolve(file + ".json"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
