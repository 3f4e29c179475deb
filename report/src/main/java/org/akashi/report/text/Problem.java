package org.akashi.report.text;

/**
 * What keeps a command from being done: each sentence says what is wrong, where, and what to do. In brackets, the arguments.
 */
public enum Problem {
    /** There is no such file or folder [path]. */
    NO_SUCH_EVIDENCE,
    /** The evidence is a file where a folder is expected, or of a form that is not read [path]. */
    NO_EVIDENCE_FORM,
    /** The folder holds no file [path]. */
    EMPTY_FOLDER,
    /** No file of the folder is one that a reader knows [path, number of files]. */
    NOTHING_RECOGNISED,
    /** The system refuses to read it [path, the system's reason]. */
    NOT_READABLE,
    /** The system refuses to write it [path, the system's reason]. */
    NOT_WRITABLE,
    /** No criteria with this id [id, known ids]. */
    UNKNOWN_CRITERIA,
    /** No output format of this name [name, known names]. */
    UNKNOWN_FORMAT,
    /** Not a language of ours [given]. */
    UNKNOWN_LANGUAGE,
    /** There is no such file [path]. */
    NO_SUCH_FILE,
    /** Declarations, or a list of owners, cannot be used [path, line, what is wrong]. */
    BAD_DECLARATION,
    /** The same of a file as a whole [path, what is wrong]. */
    BAD_DECLARATIONS,
    /** Entries of a list of owners cannot be used, so none was [path, how many]. */
    BAD_OWNERS,
    /** The file of questions lacks a column [path, column]. */
    MISSING_COLUMN,
    /** A question cannot be used [path, line, column, value]. */
    BAD_QUESTION,
    /** Questions of the file cannot be used, so none was answered [path, how many cells]. */
    BAD_QUESTIONS,
    /** The file is not a table of comma-separated values [path, the parser's reason]. */
    BAD_TABLE,
    /** More files, or deeper folders, than can be evidence of one cloud [path, limit]. */
    TOO_MUCH_EVIDENCE,
    /** No audit guide for a control of this number [id, keys of the sheets there are]. */
    UNKNOWN_CONTROL,
    /** There is no such folder of criteria [path]. */
    NO_SUCH_LIBRARY,
    /** No document, item, statement or map has the id [id]. */
    NO_SUCH_ITEM,
    /** No map, and no chain of maps, leads from one edition to the other [from, to]. */
    NO_SUCH_MAP,
    /** A folder of criteria does not hold exactly one edition [path, the editions it holds]. */
    NOT_ONE_EDITION,
    /** No scheme has the id [id, known ids]. */
    UNKNOWN_SCHEME,
    /** The choices are under another scheme [path, their scheme, the one asked for]. */
    OTHER_SCHEME,
    /** An option's value cannot be used [option, value]. */
    BAD_OPTION,
    /** A number is outside what an option takes [option, value, lowest, highest]. */
    OPTION_OUT_OF_RANGE,
    /** The folder to be written is not empty [path]. */
    FOLDER_NOT_EMPTY,
    /** The folder to be written is a file [path]. */
    TARGET_IS_A_FILE,
    /** Options that need each other [the options]. */
    INCOMPLETE_OPTIONS,
    /** An earlier answer is cut off or damaged [path, line, the parser's reason]. */
    BAD_BASELINE,
    /** A file is not an answer of {@code isolate} [path, what it lacks]. */
    NO_BASELINE,
    /** A certificate is cut off or damaged [path, line, the parser's reason]. */
    BAD_CERTIFICATE,
    /** A file is not a certificate of isolation [path, the member that is missing, too many or wrong]. */
    NO_CERTIFICATE,
    /** Isolation cannot be certified of evidence that is not whole [what is missing]. */
    NOTHING_TO_CERTIFY,
    /** An earlier answer counts other things as one owner [then, now]. */
    OTHER_OWNERS,
    /** Several files were given where one is read at a time [how many]. */
    ONE_FILE_AT_A_TIME,
    /** A file that would be written to a library is there already [path]. */
    ALREADY_IN_LIBRARY,
    /** The file is no zip, or holds no package [path]. */
    NO_PACKAGE,
    /** An archive names a file that must not be unpacked [path, name]. */
    UNSAFE_NAME,
    /** An archive names one file twice [path, name]. */
    DUPLICATE_NAME,
    /** An archive would unpack to far more than evidence does [path, entry]. */
    ARCHIVE_BOMB,
    /** A package without artefacts [path]. */
    EMPTY_PACKAGE,
    /** A package is not what it was [path, what, how or where]. */
    EVIDENCE_ALTERED,
    /** An open package does not hold what was recorded [path, artefact, how]. */
    NOT_AS_CAPTURED,
    /** The package cannot be written any more [path]. */
    PACKAGE_SEALED,
    /** The package has not been sealed [path]. */
    PACKAGE_NOT_SEALED,
    /** Another process writes the package [path]. */
    PACKAGE_IN_USE,
    /** A key or certificate cannot be used [path, what is expected]. */
    BAD_KEY,
    /** An answer of a time-stamp authority cannot be used [path or address, reason]. */
    BAD_TIME_STAMP,
    /** A name that no artefact can have, or that is taken [name]. */
    BAD_ARTIFACT_NAME,
    /** The folder is there already and is no package [path]. */
    NOT_A_PACKAGE,
    /** A file of settings for a collector cannot be used [path, reason]. */
    BAD_SETTINGS,
    /** A setting for a collector is missing [name, where it may stand]. */
    MISSING_SETTING,
    /** A setting for a collector cannot be used [name, value, what is expected]. */
    BAD_SETTING,
    /** A source cannot be reached [address, reason]. */
    SOURCE_UNREACHABLE,
    /** The certificate of a source of evidence does not fit [address, reason]. */
    SOURCE_UNTRUSTED,
    /** A source of evidence fails or is too busy, at every attempt [address, reason]. */
    SOURCE_FAILS,
    /** A source refuses who asks [address, as whom, what it said]. */
    SOURCE_REFUSES,
    /** A source answers as none of its kind does [address, reason]. */
    NOT_A_SOURCE,
    /** A time-stamp authority gave no token [address, reason]. */
    NOT_STAMPED,
    /** No consultation or table of policies has the id [id, known ids]. */
    UNKNOWN_CONSULTATION,
    /** An option has a value that it cannot have [option, value, how it is written]. */
    OPTION_VALUE,
    /** Options of which only one can be given [options]. */
    EITHER_OPTION,
    /** What is to be written in a format that has no place for it [ids, format, ids that it has a place for]. */
    NOT_IN_THIS_FORMAT,
    /** Options that a consultation needs which the library does not have [id, options]. */
    NEW_CONSULTATION,
    /** A consultation of the library does not say which edition it is about [id, place, option]. */
    WITHOUT_EDITION,
    /** An option contradicts the consultation of the library [option, value, place, what is said there]. */
    CONSULTATION_SAYS_OTHERWISE,
    /** A consultation that comes with Akashi [id]. */
    CONSULTATION_NOT_YOURS,
    /** A consultation of which only counts are known [id, place]. */
    CONSULTATION_ONLY_COUNTED,
    /** A file of the library was changed while more was read for it [path]. */
    CHANGED_MEANWHILE,
    /** A query is not one that only reads [what the database says]. */
    NOT_ONE_SELECT,
    /** A query is wrong [what the database says]. */
    WRONG_QUERY,
    /** A query would reach outside the tables [what the database says]. */
    QUERY_FORBIDDEN,
    /** A query, or the tables, need more memory than allowed [what the database says]. */
    QUERY_TOO_LARGE,
    /** A query takes longer than allowed. */
    QUERY_TOO_LONG,
    /** A value of an answer cannot be computed [what the database says]. */
    QUERY_FAILED,
    /** The database has no library for this system [system, what it says]. */
    NO_DATABASE_LIBRARY,
    /** Options that exclude each other [the options]. */
    EXCLUSIVE_OPTIONS,
    /** Our own fault [where the details are, or what happened]. */
    FAULT
}
