/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

PangoContext *seral_chart_text_context_new (PangoFontMap *font_map);

G_END_DECLS
