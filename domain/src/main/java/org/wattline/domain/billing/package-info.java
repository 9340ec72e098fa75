/** Bills (电费账单): calculated from terms, prices and readings, reviewed, issued, paid, reversed; never altered once issued. */
package org.wattline.domain.billing;
