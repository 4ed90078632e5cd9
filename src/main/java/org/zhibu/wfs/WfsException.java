package org.zhibu.wfs;

/** A failure as OGC web services report it: a code of a closed list and what it is about. */
final class WfsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The codes of OWS Common and WFS 2.0 that are used, with the status each has. */
    enum Code {
        MissingParameterValue(400),
        InvalidParameterValue(400),
        VersionNegotiationFailed(400),
        OperationNotSupported(400),
        OptionNotSupported(400),
        OperationParsingFailed(400),
        OperationProcessingFailed(403),
        NotFound(404),
        NoApplicableCode(500);

        private final int status;

        Code(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final Code code;
    private final String locator;

    WfsException(Code code, String locator, String text) {
        super(text);
        this.code = code;
        this.locator = locator;
    }

    static WfsException missing(String parameter) {
        return new WfsException(Code.MissingParameterValue, parameter, "The parameter '" + parameter + "' is missing.");
    }

    static WfsException invalid(String parameter, String text) {
        return new WfsException(Code.InvalidParameterValue, parameter, text);
    }

    Code code() {
        return code;
    }

    String locator() {
        return locator;
    }
}
