import 'crosstrack/flight-chart';
import 'crosstrack/flight-findings';
import type {} from 'crosstrack/react';
import type { Analysis, Finding } from 'crosstrack/core';
import { useEffect, useState } from 'react';
import { analysisOf } from './analysis';

export function Flight({ src, route }: { src: string; route: string }) {
  const [analysis, setAnalysis] = useState<Analysis | null>(null);
  const [finding, setFinding] = useState<Finding | null>(null);
  const [time, setTime] = useState<number | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    analysisOf(src, route, ended.signal).then(setAnalysis, (error: unknown) => {
      if (!ended.signal.aborted) throw error;
    });
    return () => ended.abort();
  }, [src, route]);
  return (
    <>
      <p>{time === null ? 'Point at the chart.' : new Date(time * 1000).toISOString()}</p>
      <flight-chart
        style={{ display: 'block', height: 360 }}
        analysis={analysis}
        finding={finding}
        time-zone="UTC"
        onflight-cursor={({ time }) => setTime(time)}
        onflight-finding={({ finding }) => setFinding(finding)}
      />
      <flight-findings
        analysis={analysis}
        finding={finding}
        onflight-finding={({ finding }) => setFinding(finding)}
      />
    </>
  );
}
