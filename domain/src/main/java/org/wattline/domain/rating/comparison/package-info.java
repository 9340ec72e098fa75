/**
 * What other tariffs and ways of paying would have cost a customer (电价比选): candidates are rated over past months by the one calculator.
 */
package org.wattline.domain.rating.comparison;
