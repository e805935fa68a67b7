/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-board-column.h"
#include "exchange/seral-board-type.h"

typedef enum
{
  PIECE_BEGIN,
  PIECE_END,
  PIECE_TEXT,
  PIECE_SHAPE,
} PieceKind;

/* What stands in a column: a text, a shape, or where a region begins or ends. */
typedef struct
{
  PieceKind            kind;
  SeralRect            area;        /* from the column's upper corner */
  SeralTextBlock      *block;       /* (owned) (nullable) */
  SeralInk             ink;
  SeralBoardShapeFunc  func;
  gconstpointer        data;        /* outlives the column */
  SeralRegionKind      region;
  char                *id;          /* (owned) (nullable) */
  char                *label;       /* (owned) (nullable) */
  char                *description; /* (owned) (nullable) */
} Piece;

struct _SeralBoardColumn
{
  SeralSceneBuilder *builder;  /* (unowned) */
  GArray            *pieces;   /* (owned) (element-type Piece) */
  double             width;
  double             y;        /* where the next one goes */
  double             bottom;   /* of the lowest one */
  guint              open;     /* the region that was begun */
};

static void
piece_clear (Piece *piece)
{
  g_clear_pointer (&piece->block, seral_text_block_free);
  g_free (piece->id);
  g_free (piece->label);
  g_free (piece->description);
}

/**
 * seral_board_column_new:
 * @builder: what it will be drawn with
 * @width: its width
 *
 * Begins a column.
 *
 * Returns: (transfer full): the column
 */
SeralBoardColumn *
seral_board_column_new (SeralSceneBuilder *builder,
                        double             width)
{
  SeralBoardColumn *self;

  g_return_val_if_fail (builder != NULL, NULL);

  self = g_new0 (SeralBoardColumn, 1);
  self->builder = builder;
  self->width = width;
  self->pieces = g_array_new (FALSE, TRUE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, (GDestroyNotify) piece_clear);

  return self;
}

/**
 * seral_board_column_free:
 * @self: (transfer full): a column
 *
 * Throws it away, drawn or not.
 */
void
seral_board_column_free (SeralBoardColumn *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->pieces);
  g_free (self);
}

/**
 * seral_board_column_get_width:
 * @self: a column
 *
 * Returns: its width
 */
double
seral_board_column_get_width (SeralBoardColumn *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

/**
 * seral_board_column_get_height:
 * @self: a column
 *
 * Returns: the height of all that stands in it, 0 where nothing does; space
 *   skipped at its end does not count
 */
double
seral_board_column_get_height (SeralBoardColumn *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->bottom;
}

/**
 * seral_board_column_get_bottom:
 * @self: a column
 *
 * Returns: where the next thing would stand
 */
double
seral_board_column_get_bottom (SeralBoardColumn *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->y;
}

static Piece *
add_piece (SeralBoardColumn *self,
           PieceKind         kind,
           const SeralRect  *area)
{
  Piece *piece;

  g_array_set_size (self->pieces, self->pieces->len + 1);
  piece = &g_array_index (self->pieces, Piece, self->pieces->len - 1);
  piece->kind = kind;
  piece->area = *area;
  if (kind != PIECE_BEGIN && kind != PIECE_END)
    self->bottom = MAX (self->bottom, seral_rect_bottom (area));

  return piece;
}

/**
 * seral_board_column_begin:
 * @self: a column
 * @kind: what begins
 * @id: unique on the page
 * @label: what it is called
 * @description: what it says
 *
 * Begins a region. They do not nest in a column.
 */
void
seral_board_column_begin (SeralBoardColumn *self,
                          SeralRegionKind   kind,
                          const char       *id,
                          const char       *label,
                          const char       *description)
{
  Piece *piece;

  g_return_if_fail (self != NULL);
  g_return_if_fail (id != NULL && label != NULL && description != NULL);

  self->open = self->pieces->len;
  piece = add_piece (self, PIECE_BEGIN, &SERAL_RECT (0, self->y, self->width, 0));
  piece->region = kind;
  piece->id = g_strdup (id);
  piece->label = g_strdup (label);
  piece->description = g_strdup (description);
}

/**
 * seral_board_column_end:
 * @self: a column in which a region was begun
 *
 * Ends the region.
 */
void
seral_board_column_end (SeralBoardColumn *self)
{
  Piece *begin;

  g_return_if_fail (self != NULL);

  begin = &g_array_index (self->pieces, Piece, self->open);
  begin->area.height = MAX (self->bottom - begin->area.y, 0);
  add_piece (self, PIECE_END, &SERAL_RECT (0, self->y, 0, 0));
}

/**
 * seral_board_column_skip:
 * @self: a column
 * @height: a height
 *
 * Leaves space before what comes next.
 */
void
seral_board_column_skip (SeralBoardColumn *self,
                         double            height)
{
  g_return_if_fail (self != NULL);

  self->y += height;
}

/**
 * seral_board_column_place:
 * @self: a column
 * @block: (transfer full): a text
 * @x: its start
 * @y: its upper edge
 * @ink: its colour
 *
 * Puts a text somewhere, without moving on.
 *
 * Returns: its lower edge
 */
double
seral_board_column_place (SeralBoardColumn *self,
                          SeralTextBlock   *block,
                          double            x,
                          double            y,
                          SeralInk          ink)
{
  SeralRect area;
  Piece *piece;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (block != NULL, 0);

  area = SERAL_RECT (x, y, seral_text_block_get_width (block), seral_text_block_get_height (block));
  piece = add_piece (self, PIECE_TEXT, &area);
  piece->block = block;
  piece->ink = ink;

  return seral_rect_bottom (&area);
}

/**
 * seral_board_column_text:
 * @self: a column
 * @font: what it is set in
 * @text: a text; nothing happens where it is ""
 * @indent: how far from the start
 * @max_lines: at most so many lines
 * @ink: its colour
 *
 * Puts a text below what is there, over the rest of the width.
 */
void
seral_board_column_text (SeralBoardColumn *self,
                         const SeralFont  *font,
                         const char       *text,
                         double            indent,
                         guint             max_lines,
                         SeralInk          ink)
{
  SeralTextBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (font != NULL && text != NULL);

  if (text[0] == '\0')
    return;

  block = seral_board_type_set (self->builder, font, text, self->width - indent, max_lines);
  self->y = seral_board_column_place (self, block, indent, self->y, ink);
}

/**
 * seral_board_column_shape:
 * @self: a column
 * @func: draws it
 * @data: for @func; outlives the column
 * @area: where, from the column's upper corner
 *
 * Puts a shape somewhere, without moving on.
 */
void
seral_board_column_shape (SeralBoardColumn    *self,
                          SeralBoardShapeFunc  func,
                          gconstpointer        data,
                          const SeralRect     *area)
{
  Piece *piece;

  g_return_if_fail (self != NULL);
  g_return_if_fail (func != NULL && area != NULL);

  piece = add_piece (self, PIECE_SHAPE, area);
  piece->func = func;
  piece->data = data;
}

/**
 * seral_board_column_draw:
 * @self: a column
 * @x: its left edge, where one reads from the left
 * @y: its upper edge
 *
 * Draws all that stands in it.
 */
void
seral_board_column_draw (SeralBoardColumn *self,
                         double            x,
                         double            y)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);
      SeralRect area = SERAL_RECT (x + piece->area.x, y + piece->area.y, piece->area.width, piece->area.height);

      switch (piece->kind)
        {
        case PIECE_BEGIN:
          seral_scene_builder_begin_region (self->builder, piece->region, piece->id, piece->label,
                                            piece->description, &area);
          break;
        case PIECE_END:
          seral_scene_builder_end_region (self->builder);
          break;
        case PIECE_TEXT:
          seral_scene_builder_text (self->builder, piece->block, area.x, area.y, SERAL_ALIGN_START, piece->ink);
          break;
        case PIECE_SHAPE:
        default:
          piece->func (self->builder, &area, piece->data);
          break;
        }
    }
}
