package org.akashi.model.machine;

/** What an auditor wants to know of a machine and has one value; values are as the hypervisor names them. */
public enum MachineSetting {
    /** Whether hardware or software runs the guest: {@code kvm}, {@code qemu}. */
    VIRTUALIZATION,
    /** The machine type that is emulated. */
    MACHINE_TYPE,
    /** How the guest sees the processor: {@code host-passthrough}, {@code custom} … */
    CPU_MODE,
    /** Nested virtualization or a mitigation that is set by name: {@code require vmx}, several divided by commas, sorted. */
    CPU_FEATURES,
    /** Guest memory in kibibytes. */
    MEMORY_KIB,
    /** {@code shared} if processes of the host may map the guest's memory. */
    MEMORY_ACCESS,
    /** {@code yes} if the guest's pages may be merged with those of others (KSM). */
    MEMORY_MERGED,
    /** {@code yes} if the guest's memory is never swapped. */
    MEMORY_LOCKED,
    /** Firmware image, or {@code efi} and {@code bios} where it is chosen by the hypervisor. */
    FIRMWARE,
    /** {@code yes} if only signed code is booted. */
    SECURE_BOOT,
    /** Kernel of the host that is booted directly. */
    DIRECT_KERNEL,
    /** Trusted platform module: its kind and where it is. */
    TPM,
    /** Encryption of the guest's memory against the host: {@code sev}, {@code sev-snp}, {@code s390-pv} … */
    LAUNCH_SECURITY,
    /** Arguments that are handed to the hypervisor past its management, one after the other. */
    RAW_ARGUMENTS
}
