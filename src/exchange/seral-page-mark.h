/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-scene.h"

G_BEGIN_DECLS

/**
 * SeralPageMarkKind:
 * @SERAL_PAGE_MARK_BEGIN: an element begins before @item
 * @SERAL_PAGE_MARK_END: the one that was begun last ends before @item
 */
typedef enum
{
  SERAL_PAGE_MARK_BEGIN,
  SERAL_PAGE_MARK_END,
} SeralPageMarkKind;

/**
 * SeralPageMark:
 * @kind: what it is
 * @item: index of the item of the scene it stands before; as many as there are for
 *   the end of the page
 * @tag: what begins: a standard structure type of PDF, such as "P" or "TH"; it may
 *   end on a later page
 * @text: (nullable): of a Figure, what it shows; of a TH, "Row" or "Column"
 * @address: (nullable): of a Link, where it leads: an address in ASCII
 * @page: of a Link without @address, the page it leads to, from 0
 * @y: of such a Link, where on that page
 *
 * Says what a part of a page is, to those who do not see it. What stands in no
 * element is furniture: rules, and the head and foot of a page.
 */
typedef struct
{
  SeralPageMarkKind  kind;
  guint              item;
  const char        *tag;
  const char        *text;
  const char        *address;
  guint              page;
  double             y;
} SeralPageMark;

G_END_DECLS
