/** What is asked of the rating: the parts of a month with their tariff, consumption, capacity and demand, and what was carried over (计费请求). */
package org.wattline.domain.rating.request;
