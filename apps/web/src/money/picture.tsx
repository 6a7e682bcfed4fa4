import { useEffect, useRef, type ReactNode } from 'react';
import { SankeyChart } from 'echarts/charts';
import { AriaComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { formatMoney, useLocale, type MoneyText } from '@levada/ui';
import type { Graph, GraphNode } from './graph.js';
import { amountOf } from './minor.js';

use([SankeyChart, AriaComponent, SVGRenderer]);

const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The companion of the table for the eyes: whoever does not see it misses nothing, and what a click does the fields do, too. */
export default function Picture(of: {
  graph: Graph;
  /** Any amount of the currency that is drawn. */
  like: MoneyText;
  says: string;
  onChoose: (node: GraphNode) => void;
}): ReactNode {
  const { graph, like, says } = of;
  const locale = useLocale();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const choose = useRef(of.onChoose);
  useEffect(() => {
    choose.current = of.onChoose;
  });
  useEffect(() => {
    const drawn = init(place.current!, undefined, { renderer: 'svg' });
    chart.current = drawn;
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(place.current!);
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    const drawn = chart.current!;
    const [ink, line, water] = [colour('--ink'), colour('--ink-soft'), colour('--water')];
    const labelOf = (id: string): string => {
      const { name, minor } = graph.nodes.get(id)!;
      return `${name.length > 34 ? `${name.slice(0, 33)}…` : name}\n${formatMoney(amountOf(minor, like), locale)}`;
    };
    drawn.setOption(
      {
        animation: false,
        aria: { enabled: true, label: { description: says } },
        series: [
          {
            ...{
              type: 'sankey',
              left: 4,
              right: 230,
              top: 12,
              bottom: 12,
              nodeGap: 22,
              nodeWidth: 14,
              draggable: false,
            },
            emphasis: { focus: 'adjacency' },
            label: {
              color: ink,
              fontSize: 12,
              lineHeight: 15,
              fontFamily: 'inherit',
              formatter: ({ name }: { name: string }) => labelOf(name),
            },
            itemStyle: { color: water, borderWidth: 0 },
            lineStyle: { color: line, opacity: 0.3 },
            data: [...graph.nodes.keys()].map((name) => ({ name })),
            // Widths are for the eyes; what is said is exact.
            links: graph.links.map(({ from, to, minor }) => ({ source: from, target: to, value: Number(minor) })),
          },
        ],
      },
      true,
    );
    const onClick = ({ name, dataType }: { name?: string; dataType?: string }): void => {
      const node = dataType === 'node' && name ? graph.nodes.get(name) : undefined;
      if (node) choose.current(node);
    };
    drawn.on('click', onClick as never);
    return () => void drawn.off('click', onClick as never);
  }, [graph, like, locale, says]);
  return <div ref={place} className="picture" data-nodes={graph.nodes.size} />;
}
