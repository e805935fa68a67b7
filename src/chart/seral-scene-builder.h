/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-scene.h"
#include "chart/seral-style.h"
#include "chart/seral-text-block.h"

G_BEGIN_DECLS

/**
 * SeralAlign:
 * @SERAL_ALIGN_START: at the start of a line: left where one reads from the left
 * @SERAL_ALIGN_CENTRE: centred
 * @SERAL_ALIGN_END: at the end of a line
 */
typedef enum
{
  SERAL_ALIGN_START,
  SERAL_ALIGN_CENTRE,
  SERAL_ALIGN_END,
} SeralAlign;

/**
 * SeralSceneBuilder:
 *
 * The one way to make a scene. A chart draws as if it were read from left to
 * right; where it is read from right to left, the builder mirrors what it is
 * given, and leaves text as it is.
 *
 * Sizes of text follow from the size of the scene and from the style, so that
 * every chart has the same scale of them.
 */
typedef struct _SeralSceneBuilder SeralSceneBuilder;

SeralSceneBuilder *seral_scene_builder_new             (PangoContext        *context,
                                                        SeralStyle          *style,
                                                        double               width,
                                                        double               height,
                                                        gboolean             rtl);
void               seral_scene_builder_free            (SeralSceneBuilder   *self);
SeralScene        *seral_scene_builder_finish          (SeralSceneBuilder   *self);

gboolean           seral_scene_builder_is_rtl          (SeralSceneBuilder   *self);
SeralStyle        *seral_scene_builder_get_style       (SeralSceneBuilder   *self);
double             seral_scene_builder_get_unit        (SeralSceneBuilder   *self);
double             seral_scene_builder_get_line_width  (SeralSceneBuilder   *self);

void               seral_scene_builder_set_words       (SeralSceneBuilder   *self,
                                                        const char          *title,
                                                        const char          *description,
                                                        const char          *language);
int                seral_scene_builder_begin_region    (SeralSceneBuilder   *self,
                                                        SeralRegionKind      kind,
                                                        const char          *id,
                                                        const char          *label,
                                                        const char          *description,
                                                        const SeralRect     *bounds);
void               seral_scene_builder_end_region      (SeralSceneBuilder   *self);
void               seral_scene_builder_set_time_axis   (SeralSceneBuilder   *self,
                                                        const SeralTimeAxis *axis);

void               seral_scene_builder_move_to         (SeralSceneBuilder   *self,
                                                        double               x,
                                                        double               y);
void               seral_scene_builder_line_to         (SeralSceneBuilder   *self,
                                                        double               x,
                                                        double               y);
void               seral_scene_builder_curve_to        (SeralSceneBuilder   *self,
                                                        double               x1,
                                                        double               y1,
                                                        double               x2,
                                                        double               y2,
                                                        double               x3,
                                                        double               y3);
void               seral_scene_builder_close           (SeralSceneBuilder   *self);
void               seral_scene_builder_rect            (SeralSceneBuilder   *self,
                                                        const SeralRect     *rect);
void               seral_scene_builder_round_rect      (SeralSceneBuilder   *self,
                                                        const SeralRect     *rect,
                                                        double               top_radius,
                                                        double               bottom_radius);
void               seral_scene_builder_circle          (SeralSceneBuilder   *self,
                                                        double               x,
                                                        double               y,
                                                        double               radius);
void               seral_scene_builder_arc             (SeralSceneBuilder   *self,
                                                        double               x,
                                                        double               y,
                                                        double               radius,
                                                        double               from,
                                                        double               to);
void               seral_scene_builder_hatch           (SeralSceneBuilder   *self,
                                                        const SeralRect     *rect,
                                                        double               spacing);

void               seral_scene_builder_fill            (SeralSceneBuilder   *self,
                                                        SeralInk             ink);
void               seral_scene_builder_stroke          (SeralSceneBuilder   *self,
                                                        SeralInk             ink,
                                                        double               width,
                                                        double               dash);
void               seral_scene_builder_fill_stroke     (SeralSceneBuilder   *self,
                                                        SeralInk             fill,
                                                        SeralInk             stroke,
                                                        double               width);

SeralFont          seral_scene_builder_get_font        (SeralSceneBuilder   *self,
                                                        SeralTextRole        role);
void               seral_scene_builder_set_hyphens     (SeralSceneBuilder   *self,
                                                        const char          *words);
SeralTextBlock    *seral_scene_builder_measure         (SeralSceneBuilder   *self,
                                                        const SeralFont     *font,
                                                        const char          *text,
                                                        double               width,
                                                        guint                max_lines);
void               seral_scene_builder_text            (SeralSceneBuilder   *self,
                                                        SeralTextBlock      *block,
                                                        double               x,
                                                        double               y,
                                                        SeralAlign           align,
                                                        SeralInk             ink);
void               seral_scene_builder_line            (SeralSceneBuilder   *self,
                                                        SeralTextLine       *line,
                                                        double               x,
                                                        double               baseline,
                                                        const SeralFont     *font,
                                                        SeralInk             ink);

void               seral_scene_builder_place           (SeralSceneBuilder   *self,
                                                        SeralScene          *scene,
                                                        double               x,
                                                        double               y,
                                                        const char          *prefix);
guint              seral_scene_builder_get_n_items     (SeralSceneBuilder   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralSceneBuilder, seral_scene_builder_free)

G_END_DECLS
