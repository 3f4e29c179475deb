package org.akashi.architecture.wrong.audit;

import java.util.logging.Logger;
import org.akashi.architecture.wrong.isolation.Heights;
import org.springframework.Fake;

record LoudHelper(Fake spring, Heights allowed) {

    void shout() {
        System.out.println("heard");
        Logger.getLogger("loud").info("heard");
    }
}
