package org.akashi.report.picture;

import java.util.List;
import org.akashi.model.network.Router;

/**
 * The horizontal order: a column for each tenant, a gutter before each and after the last. A gutter is wide where routers
 * between tenants stand in it.
 */
final class Grid {

    static final int COLUMN = 170;
    static final int MARGIN = 10;
    private static final int GUTTER = 26;
    private static final int JOINT_MARGIN = 22;
    private static final int LEAD = 118;

    private final int[] columnX;
    private final int[] gutterX;
    private final int[] gutterWidth;

    private Grid(int[] columnX, int[] gutterX, int[] gutterWidth) {
        this.columnX = columnX;
        this.gutterX = gutterX;
        this.gutterWidth = gutterWidth;
    }

    /** {@code jointWidths} has, for each gutter, the width of the widest router in it, or 0. */
    static Grid of(int columns, int[] jointWidths) {
        int[] columnX = new int[columns];
        int[] gutterX = new int[columns + 1];
        int[] gutterWidth = new int[columns + 1];
        int x = MARGIN;
        for (int i = 0; i <= columns; i++) {
            int joint = jointWidths[i] == 0 ? 0 : jointWidths[i] + 2 * JOINT_MARGIN;
            gutterX[i] = x;
            gutterWidth[i] = Math.max(i == 0 ? LEAD : i == columns ? MARGIN : GUTTER, joint);
            x += gutterWidth[i];
            if (i < columns) {
                columnX[i] = x;
                x += COLUMN;
            }
        }
        return new Grid(columnX, gutterX, gutterWidth);
    }

    int columns() {
        return columnX.length;
    }

    int left(int column) {
        return columnX[column];
    }

    int right(int column) {
        return columnX[column] + COLUMN;
    }

    int gutterMiddle(int gutter) {
        return gutterX[gutter] + gutterWidth[gutter] / 2;
    }

    int gutterLeft(int gutter) {
        return gutterX[gutter];
    }

    int gutterRight(int gutter) {
        return gutterX[gutter] + gutterWidth[gutter];
    }

    int width() {
        return gutterRight(columns()) + MARGIN;
    }

    /** The gutter in which a router between tenants stands: right of the middle one of its columns, where nearly half are on each side. */
    static int gutterOf(List<Integer> columns, int count) {
        if (columns.isEmpty()) {
            return count;
        }
        List<Integer> sorted = columns.stream().sorted().toList();
        int middle = sorted.get((sorted.size() - 1) / 2);
        return sorted.size() == 1 && middle == 0 ? 1 : middle + 1;
    }

    static int boxWidth(Router router) {
        return Math.min(132, Math.max(64, Letters.width(router.label(), 11) + 26));
    }
}
