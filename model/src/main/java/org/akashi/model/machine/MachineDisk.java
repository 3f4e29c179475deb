package org.akashi.model.machine;

import java.util.Optional;
import org.akashi.model.EvidenceRef;

/**
 * A disk of a machine.
 *
 * @param target name that the guest's bus has for it
 * @param device {@code disk}, {@code cdrom}, {@code lun} …
 * @param kind where it lies: {@code file}, {@code block}, {@code network}, {@code volume}, {@code dir} …
 * @param source path, {@code protocol:name} or {@code pool/volume}; empty if there is no medium
 * @param format format of the image, if told
 * @param shareable whether several machines may write to it at once
 * @param encrypted format of its encryption, if any
 * @param account who asks a storage system for it, if the hypervisor authenticates
 * @param rawCommands whether the guest may send SCSI commands of its own to the device
 */
public record MachineDisk(
        String target,
        String device,
        String kind,
        String source,
        Optional<String> format,
        boolean readOnly,
        boolean shareable,
        Optional<String> encrypted,
        Optional<String> account,
        boolean rawCommands,
        EvidenceRef evidence) {}
