/** Supply contracts for their users (供用电合同): found, asked for terms, changed. */
package org.wattline.application.contract;
