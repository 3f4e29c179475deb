package org.akashi.synth.openstack;

import org.akashi.synth.plan.Project;

/** Every project has one user, whose id is made of the project's. */
final class Users {

    private Users() {}

    static String of(Project project) {
        return new StringBuilder(project.id()).reverse().toString();
    }
}
