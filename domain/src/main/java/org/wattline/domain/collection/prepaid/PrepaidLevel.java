package org.wattline.domain.collection.prepaid;

/** How near an account under prepaid control is to being cut off (预警级别). */
public enum PrepaidLevel {
    FINE,
    /** Level 1: less is left than some days will use (余额不足). */
    LOW,
    /** Level 2: nothing is left (欠费). */
    NEGATIVE,
    /** Level 3: nothing has been left for the time of grace; a cut may be approved (待停电审批). */
    CUT_WANTED
}
