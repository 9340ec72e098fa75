package org.wattline.adapter.http.metering.usage;

import org.wattline.adapter.http.platform.shape.Kinds;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.usage.Member;
import org.wattline.domain.metering.usage.VirtualPointNo;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.FeederCode;

/** What a virtual point is made of. */
@Kinds
public sealed interface MemberBody
        permits MemberBody.Point, MemberBody.Virtual, MemberBody.Area, MemberBody.Line, MemberBody.District {
    Member member();

    static MemberBody of(Member member) {
        return switch (member) {
            case Member.Point(var point, var channel) -> new Point(point, Flow.of(channel));
            case Member.Virtual(var point) -> new Virtual(point);
            case Member.Area(var area, var channel) -> new Area(area, Flow.of(channel));
            case Member.Line(var feeder, var channel) -> new Line(feeder.code(), Flow.of(channel));
            case Member.District(var unit, var channel) -> new District(unit, Flow.of(channel));
        };
    }

    /** Active energy taken from the grid, or fed into it. */
    enum Flow {
        IMPORT,
        EXPORT;

        static Flow of(Channel channel) {
            return channel == Channel.ACTIVE_EXPORT ? EXPORT : IMPORT;
        }

        Channel channel() {
            return this == IMPORT ? Channel.ACTIVE_IMPORT : Channel.ACTIVE_EXPORT;
        }
    }

    /** A metering point. */
    record Point(MeteringPointNo meteringPointNo, Flow flow) implements MemberBody {
        @Override
        public Member member() {
            return new Member.Point(meteringPointNo, flow.channel());
        }
    }

    /** Another virtual point. */
    record Virtual(VirtualPointNo virtualPointNo) implements MemberBody {
        @Override
        public Member member() {
            return new Member.Virtual(virtualPointNo);
        }
    }

    /** All main points in a transformer area. */
    record Area(AreaCode areaCode, Flow flow) implements MemberBody {
        @Override
        public Member member() {
            return new Member.Area(areaCode, flow.channel());
        }
    }

    /** All main points along a feeder. */
    record Line(String feederCode, Flow flow) implements MemberBody {
        @Override
        public Member member() {
            return new Member.Line(new FeederCode(feederCode), flow.channel());
        }
    }

    /** All main points in the transformer areas of a unit and those below it. */
    record District(UnitPath unit, Flow flow) implements MemberBody {
        @Override
        public Member member() {
            return new Member.District(unit, flow.channel());
        }
    }
}
