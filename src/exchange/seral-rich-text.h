/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-text-block.h"
#include "exchange/seral-report.h"

G_BEGIN_DECLS

/**
 * SeralRichPiece:
 * @line: as much of a line as is drawn alike
 * @x: where it begins, from the left edge of its line
 * @width: how wide it is
 * @run: which run of the text it belongs to
 *
 * A piece of a line, from the left.
 */
typedef struct
{
  SeralTextLine *line;
  double         x;
  double         width;
  guint          run;
} SeralRichPiece;

/**
 * SeralRichLine:
 * @pieces: what it is made of
 * @n_pieces: how many
 * @width: how wide it is
 * @height: how much room it takes, with the space between lines
 * @baseline: how far below its upper edge its baseline is
 */
typedef struct
{
  SeralRichPiece *pieces;
  guint           n_pieces;
  double          width;
  double          height;
  double          baseline;
} SeralRichLine;

/**
 * SeralRichText:
 *
 * A text of a report, of any length, that was broken into lines for a width:
 * measured, and not yet placed. Immutable.
 */
typedef struct _SeralRichText SeralRichText;

SeralRichText       *seral_rich_text_new         (PangoContext          *context,
                                                  const SeralFont       *font,
                                                  double                 pitch,
                                                  const SeralReportText *text,
                                                  double                 width);
void                 seral_rich_text_free        (SeralRichText         *self);

const SeralRichLine *seral_rich_text_get_lines   (SeralRichText         *self,
                                                  guint                 *n);
const SeralFont     *seral_rich_text_get_font    (SeralRichText         *self,
                                                  guint                  run);

void                 seral_rich_text_measure     (PangoContext          *context,
                                                  const SeralFont       *font,
                                                  const SeralReportText *text,
                                                  double                *least,
                                                  double                *natural);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralRichText, seral_rich_text_free)

G_END_DECLS
