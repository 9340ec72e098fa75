package org.wattline.domain.collection.disconnection;

import java.time.Instant;

/**
 * That a notice reached the customer, or the authority (送达证明).
 *
 * @param notice which notice
 * @param means how it was served
 * @param reference receipt, registered letter, signature
 * @param at when it reached them
 * @param by login of who put it on file
 */
public record Evidence(Notice notice, Means means, String reference, Instant at, String by) {
    /** The notices of a disconnection. */
    public enum Notice {
        /** Days before (停电通知). */
        FIRST,
        /** Minutes before (停电前再次通知). */
        FINAL,
        /** Copy to the authority, for important customers (报送电力管理部门). */
        AUTHORITY
    }

    /** How a notice is served. A message that was merely sent proves nothing. */
    public enum Means {
        /** The provider's receipt says that the telephone got it (短信回执). */
        DELIVERY_RECEIPT,
        /** Handed over and signed for (签收). */
        HANDED_OVER,
        /** Registered letter (挂号信). */
        REGISTERED_POST,
        /** A recorded call (录音电话). */
        RECORDED_CALL,
        /** Left at the place, with a photo and a witness (留置送达). */
        LEFT_WITH_WITNESS
    }
}
