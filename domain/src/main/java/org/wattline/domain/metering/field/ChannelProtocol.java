package org.wattline.domain.metering.field;

/** What a meter on site speaks, and over what (通信规约). */
public enum ChannelProtocol {
    /** DL/T 645-2007. */
    DLT645,
    /** DL/T 698.45. */
    DLT698,
    /** DLMS/COSEM over HDLC. */
    DLMS_HDLC,
    /** DLMS/COSEM in wrappers, to a meter with a network address of its own. */
    DLMS_WRAPPER,
    /** DLMS/COSEM in wrappers, through a concentrator that hands requests on. */
    DLMS_GATEWAY
}
