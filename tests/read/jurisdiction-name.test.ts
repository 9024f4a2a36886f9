import { describe, expect, it } from "vitest";
import { levelOf, properName, territoryOf } from "../../src/read/extract/jurisdiction-name.ts";

describe("what an issuer's name tells", () => {
  it.each([
    ["重庆市涪陵区人民政府", "重庆市涪陵区", "district", "涪陵"],
    ["重庆市人民政府办公厅", "重庆市", "municipal", "重庆"],
    ["山东省人民政府", "山东省", "provincial", "山东"],
    ["内蒙古自治区人民政府", "内蒙古自治区", "provincial", "内蒙古"],
    ["国务院", "国务院", "national", "国务院"],
    ["花溪镇人民政府", "花溪镇", "township", "花溪镇"],
    ["科技部", "科技部", "national", "科技部"],
  ])("%s", (issuer, territory, level, name) => {
    expect(territoryOf(issuer)).toBe(territory);
    expect(levelOf(territory)).toBe(level);
    expect(properName(territory)).toBe(name);
  });
});
